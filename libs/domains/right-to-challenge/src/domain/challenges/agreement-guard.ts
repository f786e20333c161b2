// SPDX-License-Identifier: EUPL-1.2
import type { FormAfterYes } from '../policy/policy.js';
import type { Act, LegalCheckSubject } from './act.js';
import { actsOf, decisionOf, personsAs, type Acting, type Challenge } from './challenge.js';
import { refuse, wrong, type ChallengeError } from './errors.js';

/** C-31: what is checked for each legal form, before an agreement is drafted. */
const CHECKED: Readonly<Record<FormAfterYes, readonly LegalCheckSubject[]>> = {
  contract: ['contract', 'state_aid'],
  grant: ['grant', 'state_aid'],
  use_of_property: ['use_of_property', 'state_aid'],
  self_management: ['grant', 'state_aid'],
  transfer_without_money: ['state_aid'],
};

/** C-31: the checks that still lack; the last one on a subject counts. */
export function missingChecks(challenge: Challenge): readonly LegalCheckSubject[] {
  const form = decisionOf(challenge)?.form ?? null;
  const checks = actsOf(challenge, 'check_legally');
  return form === null ? [] : CHECKED[form].filter((subject) => checks.findLast(({ act }) => act.subject === subject)?.act.passes !== true);
}

/** C-31, C-32: who checks, what an agreement waits for, who can sign. */
export function agreementGuard(challenge: Challenge, act: Act, acting: Acting): ChallengeError | null {
  switch (act.kind) {
    case 'check_legally':
      if (acting.personId !== null && personsAs(challenge, 'handler').has(acting.personId)) return refuse('HANDLER_MAY_NOT_CHECK', 'C-31');
      if (act.grounds.trim() === '' || act.document.trim() === '') return wrong('CHALLENGE_REASONS_NEEDED', 'C-31', 'grounds');
      return null;
    case 'draft_agreement': {
      const [missing] = missingChecks(challenge);
      return missing === undefined ? null : refuse('LEGAL_CHECK_MISSING', 'C-31', { subject: missing });
    }
    case 'sign_agreement':
      if (actsOf(challenge, 'sign_agreement').some(({ capacity }) => capacity === acting.capacity)) return refuse('SIDE_SIGNED_ALREADY', 'C-32');
      return acting.capacity === 'applicant' && !acting.partyHasLegalForm ? refuse('LEGAL_FORM_NEEDED', 'C-32') : null;
    case 'set_improvement_term':
    case 'extend':
      return act.until > acting.today ? null : wrong('DAY_NOT_LATER', 'C-05', 'until');
    default:
      return null;
  }
}
