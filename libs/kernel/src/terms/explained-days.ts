// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate } from '../time/local-date.js';
import type { DayOff, LegalCalendar } from './legal-calendar.js';
import type { LegalTerm } from './legal-term.js';
import { SUSPENSION_ARTICLES, type GroundedSuspension, type SuspensionGround } from './suspension.js';

/** One day of a term: it counted, it stood still, or the end passed over it. */
export interface ExplainedDay {
  readonly date: LocalDate;
  readonly state: 'counted' | 'suspended' | 'added';
  /** The how-manieth counted day this is; null when it did not count. */
  readonly number: number | null;
  /** By which grounds it stood still; empty otherwise. */
  readonly grounds: readonly { readonly ground: SuspensionGround; readonly article: string }[];
  /** Why it is no working day; null on a working day. */
  readonly dayOff: DayOff | null;
  /** The article by which the end went past its counted last day; null before that. */
  readonly article: string | null;
}

type Period = { readonly first: LocalDate; readonly last: LocalDate };

/**
 * Every day from the first to the last. Days that count and days that stand still fill the term up to its counted end; what
 * comes after is added by an article (a weekend, a holiday, two working days, a notice, an outage).
 */
export function explainedDays(
  term: LegalTerm,
  stoodStill: readonly Period[],
  suspensions: readonly GroundedSuspension[],
  calendar: LegalCalendar,
): readonly ExplainedDay[] {
  const days: ExplainedDay[] = [];
  const back = term.firstDay <= term.event;
  const countedEnd = lastReckoned(term);
  let number = 0;
  for (let date = term.firstDay; back ? date >= term.lastDay : date <= term.lastDay; date = addDays(date, back ? -1 : 1)) {
    const dayOff = calendar.dayOff(date);
    if (!back && stoodStill.some(({ first, last }) => first <= date && date <= last)) {
      days.push({ date, state: 'suspended', number: null, grounds: groundsOn(date, suspensions), dayOff, article: null });
    } else if (!back && date > countedEnd) {
      days.push({ date, state: 'added', number: null, grounds: [], dayOff, article: addedBy(term, date) });
    } else {
      number += 1;
      days.push({ date, state: 'counted', number, grounds: [], dayOff, article: null });
    }
  }
  return days;
}

/** The end as counted and suspended, before any article moved it. */
function lastReckoned({ steps, event }: LegalTerm): LocalDate {
  return steps.reduce((last, one) => (one.kind === 'counted' || one.kind === 'suspended' ? one.lastDay : last), event);
}

function addedBy({ steps }: LegalTerm, date: LocalDate): string | null {
  const reached = steps.find((one) => 'lastDay' in one && one.kind !== 'counted' && one.kind !== 'suspended' && one.lastDay >= date);
  if (reached === undefined) return null;
  if (reached.kind === 'extended') return 'C-23';
  return 'article' in reached ? reached.article : null;
}

const groundsOn = (date: LocalDate, suspensions: readonly GroundedSuspension[]): ExplainedDay['grounds'] =>
  [...new Set(suspensions.filter(({ first, last }) => first <= date && (last === null || date <= last)).map(({ ground }) => ground))].map(
    (ground) => ({
      ground,
      article: SUSPENSION_ARTICLES[ground],
    }),
  );
