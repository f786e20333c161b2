// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';
import type { Act } from './act.js';
import { actsOf, lastAct, regimeOf, type Acting, type Challenge } from './challenge.js';
import { decisionTerm, hasOpenSuspension, refusalTerm } from './decision-clock.js';
import { refuse, wrong, type ChallengeError } from './errors.js';

/** C-06, C-12 to C-15: what the clock allows. */
export function clockGuard(challenge: Challenge, act: Act, { today, calendar }: Acting): ChallengeError | null {
  switch (act.kind) {
    case 'ask_supplement':
      return act.lastDay > today ? null : wrong('DAY_NOT_LATER', 'C-14', 'lastDay');
    case 'supplement':
      return today > (lastAct(challenge, 'ask_supplement')?.act.lastDay ?? today) ? refuse('SUPPLEMENT_TERM_OVER', 'C-14') : null;
    case 'refuse_treatment':
      return mayRefuse(challenge, today, refusalTerm(challenge, calendar));
    case 'change_regime':
      if (actsOf(challenge, 'change_regime').length > 0) return refuse('REGIME_CHANGED_ONCE', 'C-06');
      return act.regime === regimeOf(challenge) ? wrong('REGIME_AS_IT_IS', 'C-06', 'regime') : null;
    case 'suspend':
      if (hasOpenSuspension(challenge)) return refuse('TERM_STANDS_STILL', 'C-15');
      return act.newDate > today ? null : wrong('DAY_NOT_LATER', 'C-15', 'newDate');
    case 'end_suspension':
      return hasOpenSuspension(challenge) ? null : refuse('TERM_RUNS', 'C-15');
    case 'propose_delay':
      return act.until > today ? null : wrong('DAY_NOT_LATER', 'C-15', 'until');
    case 'agree_delay':
      return openProposal(challenge, today) ? null : refuse('NO_DELAY_PROPOSED', 'C-15');
    case 'notify_delay':
      return act.until > (decisionTerm(challenge, today, calendar)?.term?.lastDay ?? today) ? null : wrong('DAY_NOT_LATER', 'C-12', 'until');
    default:
      return null;
  }
}

/** C-14: not while the applicant can still supplement, and not after the four weeks. */
function mayRefuse({ status }: Challenge, today: LocalDate, term: ReturnType<typeof refusalTerm>): ChallengeError | null {
  if (term === null) return refuse('SUPPLEMENT_TERM_RUNS', 'C-14');
  if (status === 'incomplete' && today < term.opensOn) return refuse('SUPPLEMENT_TERM_RUNS', 'C-14');
  return today > term.lastDay ? refuse('REFUSAL_TOO_LATE', 'C-14') : null;
}

function openProposal(challenge: Challenge, today: LocalDate): boolean {
  const proposed = lastAct(challenge, 'propose_delay');
  const agreed = lastAct(challenge, 'agree_delay');
  return proposed !== null && proposed.act.until > today && (agreed === null || agreed.number < proposed.number);
}
