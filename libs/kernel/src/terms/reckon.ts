// SPDX-License-Identifier: EUPL-1.2
import { startOfLocalDay } from '../time/amsterdam.js';
import { addDays, yearOf, type LocalDate } from '../time/local-date.js';
import type { CalendarLaw, DayOff, LegalCalendar } from './legal-calendar.js';
import type { LegalTerm, MovingArticle, TermStep, TwoDaysArticle } from './legal-term.js';
import { lastDayAfter, type TermLength } from './term-length.js';

/** A term half reckoned: where it stands and how it came there. */
export interface Reckoning {
  readonly event: LocalDate;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  readonly steps: readonly TermStep[];
}

export const begin = (event: LocalDate): Reckoning => {
  const firstDay = addDays(event, 1);
  return { event, firstDay, lastDay: event, steps: [{ kind: 'began', event, firstDay }] };
};

export const step = (reckoning: Reckoning, next: TermStep & { readonly lastDay: LocalDate }): Reckoning => ({
  ...reckoning,
  lastDay: next.lastDay,
  steps: [...reckoning.steps, next],
});

export const count = (reckoning: Reckoning, length: TermLength): Reckoning =>
  step(reckoning, { kind: 'counted', length, lastDay: lastDayAfter(reckoning.lastDay, length) });

/** ATW 1, Regulation 3(4): an end on a Saturday, Sunday or holiday goes on to the first day that is none. */
export function moveOn(reckoning: Reckoning, calendar: LegalCalendar, article: MovingArticle): Reckoning {
  const { date, passed } = calendar.workingDayFrom(reckoning.lastDay, lawOf(article));
  return passed.length === 0 ? reckoning : step(reckoning, { kind: 'moved_on', article, passed, lastDay: date });
}

/** ATW 2, Regulation 3(5): lengthened until two working days lie within it. */
export function holdTwoWorkingDays(reckoning: Reckoning, calendar: LegalCalendar, article: TwoDaysArticle): Reckoning {
  const law = lawOf(article);
  const passed: DayOff[] = [];
  let working = 0;
  let last = reckoning.event;
  while (working < 2) {
    last = addDays(last, 1);
    const off = calendar.dayOff(last, law);
    if (off === null) {
      working += 1;
    } else {
      passed.push(off);
    }
  }
  return last <= reckoning.lastDay ? reckoning : step(reckoning, { kind: 'two_working_days', article, passed, lastDay: last });
}

const lawOf = (article: MovingArticle | TwoDaysArticle): CalendarLaw => (article.startsWith('1182') ? 'european' : 'dutch');

export const finish = (reckoning: Reckoning, calendar: LegalCalendar): LegalTerm => ({
  ...reckoning,
  endsAt: startOfLocalDay(addDays(reckoning.lastDay, 1)),
  provisional: yearOf(reckoning.lastDay) > calendar.lastDecreeYear && !STAYS.has(reckoning.steps.at(-1)?.kind),
});

/** After these no holiday can move the end any more. */
const STAYS: ReadonlySet<TermStep['kind'] | undefined> = new Set(['not_moved', 'counted_back', 'replaced'] as const);
