// SPDX-License-Identifier: EUPL-1.2
import { reckonTerm, mayGo, suspensionForSupplement, type LegalCalendar, type LocalDate, type ReckonedTerm } from '@samenspel/kernel';
import type { ActKind, DoneAct, ObjectionAct } from './act.js';
import { announcedOn, type Challenge } from './challenge.js';
import { objectionTransitions, type ObjectionStatus } from './objection-status.js';

/** One objection as its acts make it (C-18). */
export interface Objection {
  readonly id: string;
  readonly objector: string;
  readonly status: ObjectionStatus;
  readonly filedOn: LocalDate;
  readonly postponed: boolean;
  readonly heardBy: string | null;
  readonly acts: readonly DoneAct[];
}

const isAbout = (done: DoneAct): done is DoneAct & { readonly act: ObjectionAct } => 'objectionId' in done.act;

/** Where an act leads an objection; undefined when it leaves it where it is. */
export function objectionStatusAfter(act: ObjectionAct): ObjectionStatus | undefined {
  switch (act.kind) {
    case 'object':
      return 'filed';
    case 'ask_repair':
      return 'repair_asked';
    case 'repair':
      return 'repaired';
    case 'hear_objection':
      return 'heard';
    case 'waive_hearing':
      return 'waived';
    case 'decide_objection':
      return act.outcome;
    case 'withdraw_objection':
      return 'withdrawn';
    case 'appeal':
      return 'appeal';
    case 'postpone_objection':
      return undefined;
  }
}

export function objectionsOf(challenge: Pick<Challenge, 'acts'>): readonly Objection[] {
  const found = new Map<string, Objection>();
  for (const done of challenge.acts.filter(isAbout)) {
    const { act } = done;
    const one = found.get(act.objectionId);
    if (act.kind === 'object') {
      const { objectionId: id, objector } = act;
      found.set(id, { id, objector, status: 'filed', filedOn: done.day, postponed: false, heardBy: null, acts: [done] });
    } else if (one !== undefined) {
      const heardBy = act.kind === 'hear_objection' ? done.personId : one.heardBy;
      const postponed = one.postponed || act.kind === 'postpone_objection';
      found.set(one.id, { ...one, status: objectionStatusAfter(act) ?? one.status, heardBy, postponed, acts: [...one.acts, done] });
    }
  }
  return [...found.values()];
}

export const mayDo = (objection: Objection, act: ObjectionAct): boolean => {
  const next = objectionStatusAfter(act);
  return next === undefined ? !isSettled(objection) && !objection.postponed : mayGo<ObjectionStatus>(objectionTransitions, objection.status, next);
};

export const isSettled = ({ status }: Objection): boolean =>
  (['inadmissible', 'unfounded', 'founded_new_decision', 'withdrawn', 'appeal'] as readonly ObjectionStatus[]).includes(status);

/** C-18: the six weeks in which one may object, from the day after the announcement. Null before a decision. */
export function objectionTerm(challenge: Pick<Challenge, 'acts'>, calendar: LegalCalendar): ReckonedTerm | null {
  const start = announcedOn(challenge);
  if (start === null) return null;
  const answer = reckonTerm({ kind: 'objection', start }, calendar);
  if (!answer.ok) throw new Error('the term to object cannot be reckoned');
  return answer.value;
}

/** C-19: by when the objection is decided: six weeks (twelve with a committee) after the term to object, plus six when postponed. */
export function objectionDecisionTerm(challenge: Challenge, objection: Objection, today: LocalDate, calendar: LegalCalendar): ReckonedTerm | null {
  const start = objectionTerm(challenge, calendar)?.term?.lastDay ?? null;
  if (start === null) return null;
  const kind = challenge.policy.objectionCommittee ? 'objection_decision_committee' : 'objection_decision';
  const answer = reckonTerm({ kind, start, postponed: objection.postponed, suspensions: repairsOf(objection, today) }, calendar);
  if (!answer.ok) throw new Error('the term to decide on an objection cannot be reckoned');
  return answer.value;
}

/** Awb 7:10 lid 2: from the day after the request to the day of repair, or to the end of the unused term. */
function repairsOf({ acts }: Objection, today: LocalDate): { ground: 'supplement'; first: LocalDate; last: LocalDate | null }[] {
  return acts.flatMap((asked) => {
    if (asked.act.kind !== 'ask_repair') return [];
    const repaired = acts.find(({ number, act }) => number > asked.number && act.kind === 'repair');
    const { lastDay } = asked.act;
    const end = repaired !== undefined && repaired.day <= lastDay ? { suppliedOn: repaired.day } : today > lastDay ? { unusedUpTo: lastDay } : null;
    return [{ ground: 'supplement' as const, ...suspensionForSupplement(asked.day, end) }];
  });
}

export const OBJECTION_ACTS: ReadonlySet<ActKind> = new Set<ObjectionAct['kind']>([
  ...(['object', 'ask_repair', 'repair', 'hear_objection', 'waive_hearing', 'postpone_objection', 'decide_objection'] as const),
  ...(['withdraw_objection', 'appeal'] as const),
]);
