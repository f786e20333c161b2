// SPDX-License-Identifier: EUPL-1.2
import { addDays, daysBetween, laterDate, type LocalDate } from '../time/local-date.js';
import type { LegalCalendar } from './legal-calendar.js';
import type { LegalTerm } from './legal-term.js';
import { begin, count, finish, step, type Reckoning } from './reckon.js';
import type { TermLength } from './term-length.js';
import { applyTermsAct } from './terms.js';

/** Days on which a term stands still (Awb 4:15), both ends included; `last` is null while it has not ended. */
export interface Suspension {
  readonly first: LocalDate;
  readonly last: LocalDate | null;
}

/** Why a decision term stands still, and where the law says so. */
export const SUSPENSION_ARTICLES = {
  supplement: 'Awb 4:15 lid 1 a',
  foreign_information: 'Awb 4:15 lid 1 b',
  agreed: 'Awb 4:15 lid 2 a',
  applicant_delay: 'Awb 4:15 lid 2 b',
  force_majeure: 'Awb 4:15 lid 2 c',
} as const;
export type SuspensionGround = keyof typeof SUSPENSION_ARTICLES;

/** A suspension with its ground, as every notice of one states it (C-15). */
export interface GroundedSuspension extends Suspension {
  readonly ground: SuspensionGround;
}

/** From the day after the request to the day before the supplement, or to the last day of an unused remedy term. */
export const suspensionForSupplement = (
  requestedOn: LocalDate,
  end: { readonly suppliedOn: LocalDate } | { readonly unusedUpTo: LocalDate } | null,
): Suspension => ({
  first: addDays(requestedOn, 1),
  last: end === null ? null : 'suppliedOn' in end ? addDays(end.suppliedOn, -1) : end.unusedUpTo,
});

/** What counts for the end of a decision term: no day twice, nothing before the term or after it has run out. */
export interface SuspendedTerm {
  readonly suspendedDays: number;
  /** The union of the periods, in order. */
  readonly counted: readonly { readonly first: LocalDate; readonly last: LocalDate }[];
  /** Null while the term stands still: then `daysLeft` says how many days remain once it runs again. */
  readonly term: LegalTerm | null;
  readonly standsStillSince: LocalDate | null;
  readonly daysLeft: number | null;
}

/** How the counted end is finished: by the Algemene termijnenwet, or left as it is. */
export type EndRule = 'terms_act' | 'as_counted';

/**
 * C-15: due = receipt + term + suspended days, and the Algemene termijnenwet once, at the end. A second length is an
 * extension in the law's own words (C-19), as in `statutoryTerm`.
 */
export function suspendedTerm(
  event: LocalDate,
  lengths: TermLength | readonly TermLength[],
  suspensions: readonly Suspension[],
  calendar: LegalCalendar,
  endRule: EndRule = 'terms_act',
): SuspendedTerm {
  const list: readonly TermLength[] = 'unit' in lengths ? [lengths] : lengths;
  const base = list.reduce(count, begin(event));
  const end = (days: number): Reckoning => {
    const added = days === 0 ? base : step(base, { kind: 'suspended', days, article: 'Awb 4:15', lastDay: addDays(base.lastDay, days) });
    return endRule === 'terms_act' ? applyTermsAct(added, list, calendar) : added;
  };
  let suspendedDays = 0;
  const counted: { first: LocalDate; last: LocalDate }[] = [];
  for (const period of [...suspensions].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))) {
    const previous = counted.at(-1);
    const from = laterDate(period.first, previous === undefined ? base.firstDay : addDays(previous.last, 1));
    // A term that has run out cannot be suspended any more.
    if (from > end(suspendedDays).lastDay || (period.last !== null && period.last < from)) {
      continue;
    }
    if (period.last === null) {
      const daysLeft = daysBetween(from, addDays(base.lastDay, suspendedDays)) + 1;
      return { suspendedDays, counted, term: null, standsStillSince: from, daysLeft: Math.max(daysLeft, 0) };
    }
    suspendedDays += daysBetween(from, period.last) + 1;
    if (previous !== undefined && from === addDays(previous.last, 1)) {
      previous.last = period.last;
    } else {
      counted.push({ first: from, last: period.last });
    }
  }
  return { suspendedDays, counted, term: finish(end(suspendedDays), calendar), standsStillSince: null, daysLeft: null };
}
