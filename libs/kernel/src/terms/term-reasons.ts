// SPDX-License-Identifier: EUPL-1.2
import { startOfLocalDay } from '../time/amsterdam.js';
import type { LocalDate } from '../time/local-date.js';
import type { DayOff } from './legal-calendar.js';
import type { LegalTerm, MovingArticle, TermStep } from './legal-term.js';
import type { TermLength } from './term-length.js';

/** One line of the answer to "why this date": a text key and what fills it. Days are instants for `{at, date, legal}`. */
export interface TermReason {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The answer to "why this date", line by line, in the order of the reckoning. */
export const reasonsOf = (term: LegalTerm): readonly TermReason[] => [
  ...term.steps.flatMap(ofStep),
  { key: 'term.ends', params: { last: at(term.lastDay) } },
  ...(term.provisional ? [{ key: 'term.provisional', params: { last: at(term.lastDay) } }] : []),
];

const COUNTED: Readonly<Record<TermLength['unit'], string>> = {
  days: 'term.counted_days',
  weeks: 'term.counted_weeks',
  months: 'term.counted_months',
  years: 'term.counted_years',
};
const COUNTED_BACK: Readonly<Record<TermLength['unit'], string>> = {
  days: 'term.counted_back_days',
  weeks: 'term.counted_back_weeks',
  months: 'term.counted_back_months',
  years: 'term.counted_back_years',
};
const movedKey = (article: MovingArticle): string => (article === 'C-22' || article === 'C-23' ? 'term.moved_on_in_favour' : 'term.moved_on');

const at = (date: LocalDate): number => startOfLocalDay(date).getTime();

function ofStep(step: TermStep): readonly TermReason[] {
  switch (step.kind) {
    case 'began':
      return [{ key: 'term.began', params: { event: at(step.event), first: at(step.firstDay) } }];
    case 'counted':
      return [{ key: COUNTED[step.length.unit], params: { count: step.length.count, last: at(step.lastDay) } }];
    case 'counted_working_days':
      return [...step.passed.map(dayOffReason), { key: 'term.counted_working_days', params: { count: step.count, last: at(step.lastDay) } }];
    case 'suspended':
      return [{ key: 'term.suspended', params: { days: step.days, article: step.article, last: at(step.lastDay) } }];
    case 'moved_on':
      return [...step.passed.map(dayOffReason), { key: movedKey(step.article), params: { article: step.article, last: at(step.lastDay) } }];
    case 'two_working_days':
      return [...step.passed.map(dayOffReason), { key: 'term.two_working_days', params: { article: step.article, last: at(step.lastDay) } }];
    case 'not_moved':
      return [{ key: 'term.not_moved', params: { article: step.article, because: step.because } }];
    case 'compared':
      return step.dutch === step.european ? [] : [{ key: 'term.compared', params: { dutch: at(step.dutch), european: at(step.european) } }];
    case 'counted_back':
      return [{ key: COUNTED_BACK[step.length.unit], params: { count: step.length.count, last: at(step.lastDay), article: step.article } }];
    case 'replaced':
      return [{ key: 'term.replaced', params: { on: at(step.noticeOn), last: at(step.lastDay), article: step.article } }];
    case 'extended':
      return [{ key: 'term.extended', params: { reason: step.reason, last: at(step.lastDay) } }];
  }
}

/** Why a day is no working day, as one line. */
export function dayOffReason(off: DayOff): TermReason {
  const name = off.kind === 'holiday' ? off.holiday : off.kind;
  const source = off.kind === 'equated' ? off.decree : off.kind === 'european' ? off.name : '';
  return { key: 'term.day_off', params: { day: at(off.date), name, source } };
}
