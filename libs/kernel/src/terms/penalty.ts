// SPDX-License-Identifier: EUPL-1.2
import { cents, type Cents } from '../money/cents.js';
import { addDays, daysBetween, earlierDate, type LocalDate } from '../time/local-date.js';
import type { LegalCalendar } from './legal-calendar.js';
import { weeks } from './term-length.js';
import { statutoryTerm } from './terms.js';

/** Awb 4:17 lid 2: what a day costs, step by step; the amounts change by date (config). */
export interface PenaltyRates {
  readonly steps: readonly { readonly days: number; readonly centsPerDay: number }[];
}

/** C-17: what deciding too late costs. */
export interface Penalty {
  /** False when the notice came before the due date had passed: then it does not count. */
  readonly noticeCounts: boolean;
  /** The first day over which a penalty can be due; null when the notice does not count. */
  readonly firstDay: LocalDate | null;
  /** Days over which it is due up to and including `asOf`, at most all steps together. */
  readonly days: number;
  readonly amount: Cents;
  /** Nothing is added any more. */
  readonly final: boolean;
}

/**
 * C-17, Awb 4:17 lid 3: from the day after two weeks after a notice of default that came when the due date had passed. The
 * day on which the decision is announced is no day of default. The days are not moved by holidays (C-21).
 */
export function penaltyFor({ due, noticeOn, decidedOn, asOf }: PenaltyFacts, rates: PenaltyRates, calendar: LegalCalendar): Penalty {
  if (noticeOn <= due) return { noticeCounts: false, firstDay: null, days: 0, amount: cents(0), final: true };
  const firstDay = addDays(statutoryTerm(noticeOn, weeks(2), calendar).lastDay, 1);
  const most = rates.steps.reduce((sum, { days }) => sum + days, 0);
  const through = decidedOn === null ? asOf : earlierDate(addDays(decidedOn, -1), asOf);
  const days = Math.min(Math.max(daysBetween(firstDay, through) + 1, 0), most);
  return { noticeCounts: true, firstDay, days, amount: amountOf(days, rates), final: days === most || (decidedOn !== null && decidedOn <= asOf) };
}

export interface PenaltyFacts {
  /** The last day on which the decision was in time. */
  readonly due: LocalDate;
  readonly noticeOn: LocalDate;
  readonly decidedOn: LocalDate | null;
  readonly asOf: LocalDate;
}

function amountOf(days: number, { steps }: PenaltyRates): Cents {
  let left = days;
  let total = 0;
  for (const { days: most, centsPerDay } of steps) {
    const here = Math.min(left, most);
    total += here * centsPerDay;
    left -= here;
  }
  return cents(total);
}

/** C-17: co-applicants share a penalty equally; the cents that do not divide go to the first ones. */
export function sharedPenalty(amount: Cents, applicants: number): readonly Cents[] {
  const each = Math.floor(amount / applicants);
  const rest = amount - each * applicants;
  return Array.from({ length: applicants }, (_, index) => cents(each + (index < rest ? 1 : 0)));
}
