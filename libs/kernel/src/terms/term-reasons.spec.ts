// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, days, kernelTexts, laterOfBothTerms, localDate, reasonsOf, startOfLocalDay, statutoryTerm, weeks } from '../index.js';
import { testCalendar } from '../testing/index.js';

describe('why this date', () => {
  it('X-07 a term answers line by line, each day off by its name', () => {
    const reasons = reasonsOf(statutoryTerm(localDate('2026-03-02'), weeks(8), testCalendar));
    const at = (day: string) => startOfLocalDay(localDate(day)).getTime();
    expect(reasons).toEqual([
      { key: 'term.began', params: { event: at('2026-03-02'), first: at('2026-03-03') } },
      { key: 'term.counted_weeks', params: { count: 8, last: at('2026-04-27') } },
      { key: 'term.day_off', params: { day: at('2026-04-27'), name: 'kings_day', source: '' } },
      { key: 'term.moved_on', params: { article: 'ATW 1', last: at('2026-04-28') } },
      { key: 'term.ends', params: { last: at('2026-04-28') } },
    ]);
  });
  it('X-07 C-20 a provisional date says so, and every line has a text in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 120 }), (offset, length) => {
        const term = laterOfBothTerms(addDays(localDate('2023-01-01'), offset), days(length), testCalendar);
        const keys = reasonsOf(term).map(({ key }) => key);
        expect(keys.includes('term.provisional')).toBe(term.lastDay >= '2029-01-01');
        for (const key of keys) expect([key in kernelTexts.nl, key in kernelTexts.en]).toEqual([true, true]);
      }),
      { numRuns: 200 },
    );
  });
});
