// SPDX-License-Identifier: EUPL-1.2
import { err, ok, type Result } from '@samenspel/kernel';
import type { Act } from './act.js';
import { ACT_RULES } from './act-rules.js';
import { draftToDecide, type Acting, type Challenge } from './challenge.js';
import { mayBecome, type ChallengeStatus } from './challenge-status.js';
import { refuse, type ChallengeError } from './errors.js';
import { agreementGuard } from './agreement-guard.js';
import { clockGuard } from './clock-guard.js';
import { decisionGuard } from './decision-guard.js';
import { lateGuard } from './late-guard.js';
import { withPassing } from './lateness.js';
import { objectionGuard } from './objection-guard.js';
import { reasonsGuard } from './reasons-guard.js';

/** A rule that may forbid an act; null when it does not. */
export type Guard = (challenge: Challenge, act: Act, acting: Acting) => ChallengeError | null;

const GUARDS: readonly Guard[] = [reasonsGuard, clockGuard, decisionGuard, agreementGuard, lateGuard, objectionGuard];

/**
 * One act in the life of a challenge (C-05): who may do it, in which status, and what the law asks before it. Gives back the
 * challenge with the act, after the passing of a due date when there was one. What was done is never changed.
 */
export function perform(challenge: Challenge, act: Act, acting: Acting): Result<Challenge, ChallengeError> {
  const rule = ACT_RULES[act.kind];
  if (!rule.by.includes(acting.capacity)) return err(refuse('NOT_YOUR_ACT', 'P-09'));
  if (!rule.from.includes(challenge.status)) return err(refuse('NOT_NOW', 'C-05', { status: challenge.status }));
  const current = withPassing(challenge, acting);
  for (const guard of GUARDS) {
    const forbidden = guard(current, act, acting);
    if (forbidden !== null) return err(forbidden);
  }
  const status = statusAfter(current, act, acting);
  if (status !== current.status && !mayBecome(current.status, status)) return err(refuse('NOT_NOW', 'C-05', { status: current.status }));
  const { capacity, personId, today, now } = acting;
  const done = { number: current.acts.length + 1, act, capacity, personId, day: today, at: now };
  return ok({ ...current, status, acts: [...current.acts, done] });
}

/** Dialogue, hearing and advice move forward only: what comes again leaves the status. */
const FORWARD: readonly ChallengeStatus[] = ['admissible', 'in_dialogue', 'third_party_heard', 'advised'];
const forward = (from: ChallengeStatus, to: ChallengeStatus): ChallengeStatus => (FORWARD.indexOf(to) > FORWARD.indexOf(from) ? to : from);

function statusAfter(challenge: Challenge, act: Act, acting: Acting): ChallengeStatus {
  const { status } = challenge;
  switch (act.kind) {
    case 'talk':
      return forward(status, 'in_dialogue');
    case 'hear_third_party':
      return forward(status, 'third_party_heard');
    case 'advise':
      return forward(status, 'advised');
    case 'decide':
      return draftToDecide(challenge)?.act.outcome ?? status;
    case 'sign_agreement':
      return challenge.acts.some((done) => done.act.kind === 'sign_agreement' && done.capacity !== acting.capacity) ? 'agreement_signed' : status;
    case 'decide_objection':
      return act.outcome === 'founded_new_decision' ? afterFounded(status, act.newOutcome) : status;
    default:
      return ACT_RULES[act.kind].to ?? status;
  }
}

/** What was not treated is taken up again, what was inadmissible is treated, what was decided is decided anew. */
function afterFounded(status: ChallengeStatus, newOutcome: ChallengeStatus | null): ChallengeStatus {
  if (status === 'not_treated') return 'submitted';
  return status === 'inadmissible' ? 'admissible' : (newOutcome ?? status);
}
