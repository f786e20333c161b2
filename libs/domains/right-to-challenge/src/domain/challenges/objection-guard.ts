// SPDX-License-Identifier: EUPL-1.2
import type { Act, DoneAct, ObjectionAct, ObjectionDecision } from './act.js';
import { regimeOf, type Acting, type Challenge } from './challenge.js';
import { DECISION_OUTCOMES, mayBecome } from './challenge-status.js';
import { says } from './decision-guard.js';
import { refuse, wrong, type ChallengeError } from './errors.js';
import { mayDo, objectionsOf, OBJECTION_ACTS } from './objections.js';

const DECIDING: ReadonlySet<string> = new Set(['decide', 'refuse_treatment', 'declare_inadmissible', 'draft_decision', 'admit']);

/** Who took or prepared the decision that is objected to. */
const personsOfDecision = (acts: readonly DoneAct[]): ReadonlySet<string | null> =>
  new Set(acts.filter(({ act }) => DECIDING.has(act.kind)).map(({ personId }) => personId));

/** C-18, P-09: where an objection stands, who hears it and who decides on it (Awb 7:5, 10:3). */
export function objectionGuard(challenge: Challenge, act: Act, acting: Acting): ChallengeError | null {
  if (!OBJECTION_ACTS.has(act.kind)) return null;
  const about = act as ObjectionAct;
  // While the regime is unset the stricter terms count, so that an objection is open (C-06).
  if ((regimeOf(challenge) ?? 'beschikking') !== 'beschikking') return refuse('NOT_UNDER_THIS_REGIME', 'C-06');
  const objection = objectionsOf(challenge).find(({ id }) => id === about.objectionId);
  if (about.kind === 'object') return objection === undefined ? null : refuse('OBJECTION_NOT_NOW', 'C-18');
  if (objection === undefined) return refuse('NO_SUCH_OBJECTION', 'C-18');
  if (!mayDo(objection, about)) return refuse('OBJECTION_NOT_NOW', 'C-18');
  const involved = personsOfDecision(challenge.acts);
  if (about.kind === 'hear_objection') return involved.has(acting.personId) ? refuse('HEARER_NOT_APART', 'P-09') : null;
  if (about.kind === 'ask_repair') return about.lastDay > acting.today ? null : wrong('DAY_NOT_LATER', 'C-18', 'lastDay');
  if (about.kind !== 'decide_objection') return null;
  return involved.has(acting.personId) ? refuse('OWN_DECISION', 'P-09') : newDecision(challenge, about);
}

/** Awb 7:11: a founded objection says what takes the place of the decision; no other one does. */
function newDecision(challenge: Challenge, act: ObjectionDecision): ChallengeError | null {
  const { status } = challenge;
  const replaces = act.outcome === 'founded_new_decision' && (DECISION_OUTCOMES as readonly string[]).includes(status);
  if (!replaces) return act.newOutcome === null ? null : wrong('NO_NEW_DECISION', 'C-18', 'newOutcome');
  if (act.newOutcome === null || !mayBecome(status, act.newOutcome)) return wrong('NEW_DECISION_NEEDED', 'C-18', 'newOutcome');
  return says(challenge, act, act.newOutcome);
}
