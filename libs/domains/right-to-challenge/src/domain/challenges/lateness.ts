// SPDX-License-Identifier: EUPL-1.2
import { penaltyFor, type LegalCalendar, type LocalDate, type Penalty } from '@samenspel/kernel';
import type { DoneAct } from './act.js';
import { actsOf, announcedOn, lastAct, regimeOf, type Acting, type Challenge } from './challenge.js';
import { awaitsDecision } from './challenge-status.js';
import { decisionTerm } from './decision-clock.js';

/** The due date that has passed without a decision; null when none has. */
export function passedDue(challenge: Challenge, today: LocalDate, calendar: LegalCalendar): LocalDate | null {
  if (!awaitsDecision(challenge.status)) return null;
  const due = decisionTerm(challenge, today, calendar)?.term?.lastDay ?? null;
  return due !== null && today > due ? due : null;
}

/**
 * No due date passes in silence: whoever acts next, the passing stands in the record first. So it does not matter whether
 * the worker was there on the day.
 */
export function withPassing(challenge: Challenge, { now, today, calendar }: Acting): Challenge {
  const dueOn = passedDue(challenge, today, calendar);
  if (dueOn === null || actsOf(challenge, 'escalate').some(({ act }) => act.dueOn === dueOn)) return challenge;
  return { ...challenge, acts: [...challenge.acts, byWorker(challenge, { kind: 'escalate', dueOn }, now, today)] };
}

export const byWorker = (challenge: Challenge, act: DoneAct['act'], now: Date, today: LocalDate): DoneAct => ({
  ...{ number: challenge.acts.length + 1, act, capacity: 'worker', personId: null, day: today, at: now },
});

/** C-17: what it costs so far; null without a notice, or under a regime that knows no penalty. */
export function penaltyOf(challenge: Challenge, asOf: LocalDate, calendar: LegalCalendar): Penalty | null {
  const notice = lastAct(challenge, 'give_default_notice');
  if (notice === null || regimeOf(challenge) !== 'beschikking') return null;
  const before = { ...challenge, acts: challenge.acts.filter(({ number }) => number < notice.number) };
  const due = decisionTerm(before, notice.day, calendar)?.term?.lastDay ?? null;
  if (due === null) return null;
  return penaltyFor({ due, noticeOn: notice.day, decidedOn: announcedOn(challenge), asOf }, challenge.policy.penalty, calendar);
}
