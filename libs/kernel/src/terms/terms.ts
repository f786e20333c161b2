// SPDX-License-Identifier: EUPL-1.2
import { addDays, addMonths, addWeeks, addYears, type LocalDate } from '../time/local-date.js';
import type { DayOff, LegalCalendar } from './legal-calendar.js';
import type { LegalTerm } from './legal-term.js';
import { begin, count, finish, holdTwoWorkingDays, moveOn, step, type Reckoning } from './reckon.js';
import { isAtLeastDays, outsideTermsAct, type TermLength } from './term-length.js';

/** ATW 1, 2 and 4 on a counted term; `lengths` are the lengths as the law states them. */
export function applyTermsAct(reckoning: Reckoning, lengths: readonly TermLength[], calendar: LegalCalendar): Reckoning {
  for (const length of lengths) {
    const because = outsideTermsAct(length);
    if (because !== null) {
      return step(reckoning, { kind: 'not_moved', article: 'ATW 4', because, lastDay: reckoning.lastDay });
    }
  }
  const moved = moveOn(reckoning, calendar, 'ATW 1');
  return lengths.some((length) => isAtLeastDays(length, 3)) ? holdTwoWorkingDays(moved, calendar, 'ATW 2') : moved;
}

/**
 * A term set by Act or AMvB (C-20, C-21), with day 1 the day after `event`. A second length is an extension in
 * the law's own words (12 weeks plus 6): counted on, each tested against ATW 4 by itself, moved once, at the end.
 */
export function statutoryTerm(event: LocalDate, lengths: TermLength | readonly TermLength[], calendar: LegalCalendar): LegalTerm {
  const list: readonly TermLength[] = 'unit' in lengths ? [lengths] : lengths;
  return finish(applyTermsAct(list.reduce(count, begin(event)), list, calendar), calendar);
}

/** A term under Union law: Regulation 1182/71 art. 3. */
export function europeanTerm(event: LocalDate, length: TermLength, calendar: LegalCalendar): LegalTerm {
  const moved = moveOn(count(begin(event), length), calendar, '1182/71 3(4)');
  return finish(isAtLeastDays(length, 2) ? holdTwoWorkingDays(moved, calendar, '1182/71 3(5)') : moved, calendar);
}

/** The later of the two, for terms that stand in an Act which carries out a directive (S-08, T-05). */
export function laterOfBothTerms(event: LocalDate, length: TermLength, calendar: LegalCalendar): LegalTerm {
  const dutch = statutoryTerm(event, length, calendar);
  const european = europeanTerm(event, length, calendar);
  const later = european.lastDay > dutch.lastDay ? european : dutch;
  return finish(step(later, { kind: 'compared', dutch: dutch.lastDay, european: european.lastDay, lastDay: later.lastDay }), calendar);
}

/** Who a term outside the Algemene termijnenwet binds, and whether the ordinance moves it (C-22). */
export type OtherTermRule = 'binds_a_citizen' | 'binds_the_municipality' | 'binds_the_municipality_and_moves';

/** A term set by ordinance, contract, tender documents or an official (C-22). */
export function otherTerm(event: LocalDate, length: TermLength, rule: OtherTermRule, calendar: LegalCalendar): LegalTerm {
  const counted = count(begin(event), length);
  if (rule === 'binds_the_municipality') {
    return finish(step(counted, { kind: 'not_moved', article: 'C-22', because: 'binds_the_municipality', lastDay: counted.lastDay }), calendar);
  }
  return finish(moveOn(counted, calendar, 'C-22'), calendar);
}

/** A term in working days (B-10): day 1 is the first working day after `event`. Days off under either law do not count. */
export function workingDaysTerm(event: LocalDate, workingDays: number, calendar: LegalCalendar): LegalTerm {
  const passed: DayOff[] = [];
  let lastDay = event;
  for (let counted = 0; counted < workingDays;) {
    lastDay = addDays(lastDay, 1);
    const off = calendar.dayOff(lastDay, 'dutch') ?? calendar.dayOff(lastDay, 'european');
    if (off === null) {
      counted += 1;
    } else {
      passed.push(off);
    }
  }
  return finish(step(begin(event), { kind: 'counted_working_days', count: workingDays, passed, lastDay }), calendar);
}

/** A term in hours runs from minute to minute and never moves (ATW 4, C-21). The end is exclusive. */
export const termInHours = (from: Date, hours: number): Date => new Date(from.getTime() + hours * 3_600_000);

/** The last day that is still `length` before an event. Counted back, so never moved (ATW 1 lid 2, C-21). */
export function countedBack(event: LocalDate, { count: amount, unit }: TermLength): LocalDate {
  const back = { days: addDays, weeks: addWeeks, months: addMonths, years: addYears }[unit];
  return back(event, -amount);
}

/**
 * C-23: the service was out on the last day of a citizen's term, so that it runs to at least the next working
 * day. Apply again for each further last day with an outage.
 */
export function extendedForOutage(term: LegalTerm, calendar: LegalCalendar): LegalTerm {
  const next = step(term, { kind: 'extended', reason: 'outage', lastDay: addDays(term.lastDay, 1) });
  return finish(moveOn(next, calendar, 'C-23'), calendar);
}

/** Extended by decision to a day, never shorter than it was; a day off moves on, in favour of who must act (C-22). */
export function extendedTo(term: LegalTerm, lastDay: LocalDate, calendar: LegalCalendar): LegalTerm {
  return lastDay <= term.lastDay ? term : finish(moveOn(step(term, { kind: 'extended', reason: 'decision', lastDay }), calendar, 'C-22'), calendar);
}
