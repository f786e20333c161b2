// SPDX-License-Identifier: EUPL-1.2
import type { Act, DraftDecision, ObjectionDecision } from './act.js';
import { actsOf, draftToDecide, personsAs, type Acting, type Challenge } from './challenge.js';
import { refuse, wrong, type ChallengeError } from './errors.js';

/** C-16, C-30, P-09: what comes before a decision, what it says, and who takes it. */
export function decisionGuard(challenge: Challenge, act: Act, { personId }: Acting): ChallengeError | null {
  if (act.kind === 'draft_decision') return says(challenge, act, act.outcome);
  if (act.kind === 'refuse_treatment' || act.kind === 'declare_inadmissible') {
    return personId !== null && personsAs(challenge, 'handler').has(personId) ? refuse('DRAFTER_MAY_NOT_DECIDE', 'P-09') : null;
  }
  if (act.kind !== 'decide') return null;
  const draft = draftToDecide(challenge);
  if (draft === null) return refuse('NO_DECISION_DRAFTED', 'C-30');
  if (personId !== null && personsAs(challenge, 'handler', 'adviser').has(personId)) return refuse('DRAFTER_MAY_NOT_DECIDE', 'P-09');
  return heard(challenge, draft.act) ?? prepared(challenge) ?? empowered(challenge, act.power, act.reference);
}

/** C-30: a yes names its legal form and what changes; every decision names the remedy. */
export function says(
  { policy }: Challenge,
  { form, changes, remedy }: Pick<DraftDecision | ObjectionDecision, 'form' | 'changes' | 'remedy'>,
  outcome: DraftDecision['outcome'],
): ChallengeError | null {
  if (remedy.trim() === '') return wrong('REMEDY_NEEDED', 'C-30', 'remedy');
  if (outcome === 'rejected') return null;
  if (form === null) return wrong('FORM_NEEDED', 'C-30', 'form');
  if (!policy.formsAfterYes.includes(form)) return wrong('FORM_NOT_IN_ORDINANCE', 'C-01', 'form');
  return outcome !== 'accepted' && (changes ?? '').trim() === '' ? wrong('CHANGES_NEEDED', 'C-05', 'changes') : null;
}

/** C-16: the applicant before a rejection on other facts (Awb 4:7), who carries the task out before a yes (Awb 4:8). */
function heard(challenge: Challenge, { outcome, factsDiffer }: DraftDecision): ChallengeError | null {
  if (outcome === 'rejected') return factsDiffer && actsOf(challenge, 'hear_applicant').length === 0 ? refuse('HEARING_NEEDED', 'C-16') : null;
  const concerned = challenge.content.presentContractor !== null;
  return concerned && actsOf(challenge, 'hear_third_party').length === 0 ? refuse('THIRD_PARTY_HEARING_NEEDED', 'C-16') : null;
}

/** C-01: dialogue and advice where the ordinance asks for them. */
function prepared(challenge: Challenge): ChallengeError | null {
  if (challenge.policy.dialogueNeeded && actsOf(challenge, 'talk').length === 0) return refuse('DIALOGUE_NEEDED', 'C-01');
  return challenge.policy.adviceNeeded && actsOf(challenge, 'advise').length === 0 ? refuse('ADVICE_NEEDED', 'C-01') : null;
}

/** C-01: a mandate has its limit; above it the body itself decides, with the number of its decision. */
function empowered({ policy, content }: Challenge, power: 'mandate' | 'college' | 'council', reference: string): ChallengeError | null {
  if (power === 'mandate') {
    return policy.mandateCents !== null && content.budgetCents > policy.mandateCents ? refuse('MANDATE_EXCEEDED', 'C-01') : null;
  }
  return power === policy.decidedBy && reference.trim() !== '' ? null : wrong('WRONG_POWER', 'C-01', 'power');
}
