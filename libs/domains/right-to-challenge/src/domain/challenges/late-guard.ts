// SPDX-License-Identifier: EUPL-1.2
import type { Act } from './act.js';
import { actsOf, regimeOf, type Acting, type Challenge } from './challenge.js';
import { refuse, type ChallengeError } from './errors.js';
import { passedDue, penaltyOf } from './lateness.js';

/** C-17 and complaints: what follows on being late. A penalty exists under `beschikking` only; a complaint always (Awb 9:11). */
export function lateGuard(challenge: Challenge, act: Act, { today, calendar }: Acting): ChallengeError | null {
  switch (act.kind) {
    case 'give_default_notice':
      if (regimeOf(challenge) !== 'beschikking') return refuse('NOT_UNDER_THIS_REGIME', 'C-06');
      if (actsOf(challenge, 'give_default_notice').length > 0) return refuse('DEFAULT_NOTICE_GIVEN', 'C-17');
      return passedDue(challenge, today, calendar) === null ? refuse('NOT_TOO_LATE_YET', 'C-17') : null;
    case 'fix_penalty': {
      const penalty = penaltyOf(challenge, today, calendar);
      if (penalty === null || penalty.days === 0) return refuse('NO_PENALTY_DUE', 'C-17');
      if (!penalty.final) return refuse('PENALTY_STILL_RUNS', 'C-17');
      return actsOf(challenge, 'fix_penalty').length > 0 ? refuse('PENALTY_FIXED', 'C-17') : null;
    }
    case 'answer_complaint':
      return actsOf(challenge, 'complain').length > actsOf(challenge, 'answer_complaint').length ? null : refuse('NO_COMPLAINT', 'C-06');
    default:
      return null;
  }
}
