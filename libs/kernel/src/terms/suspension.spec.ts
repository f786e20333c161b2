// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, daysBetween, localDate, suspendedTerm, suspensionForSupplement, weeks, type Suspension } from '../index.js';
import { testCalendar } from '../testing/index.js';

const receipt = localDate('2026-03-02');
const decide = (suspensions: Suspension[]) => suspendedTerm(receipt, weeks(8), suspensions, testCalendar);
const period = (first: string, last: string | null): Suspension => ({ first: localDate(first), last: last === null ? null : localDate(last) });

describe('a decision term that stands still', () => {
  it('C-11 eight weeks from receipt, without suspension', () => {
    // 27 April 2026 is King's Day.
    expect(decide([]).term?.lastDay).toBe('2026-04-28');
  });
  it('C-15 received 2-3-2026, asked 10-3, supplemented 20-3: nine days, due 6-5-2026', () => {
    const asked = suspensionForSupplement(localDate('2026-03-10'), { suppliedOn: localDate('2026-03-20') });
    expect(decide([asked])).toMatchObject({ suspendedDays: 9, term: { lastDay: '2026-05-06' }, counted: [period('2026-03-11', '2026-03-19')] });
  });
  it('C-15 an unused remedy term counts up to and including its last day', () => {
    const asked = suspensionForSupplement(localDate('2026-03-10'), { unusedUpTo: localDate('2026-03-24') });
    expect(decide([asked])).toMatchObject({ suspendedDays: 14, term: { lastDay: '2026-05-11' } });
  });
  it('C-15 overlap counts once and adjoining periods are one', () => {
    const union = decide([period('2026-03-20', '2026-03-25'), period('2026-03-11', '2026-03-21'), period('2026-03-26', '2026-03-26')]);
    expect(union).toMatchObject({ suspendedDays: 16, counted: [period('2026-03-11', '2026-03-26')] });
  });
  it('C-15 supplied on the day after the request suspends nothing', () => {
    expect(decide([suspensionForSupplement(localDate('2026-03-10'), { suppliedOn: localDate('2026-03-11') })]).suspendedDays).toBe(0);
  });
  it('C-15 days before receipt and after the end do not count', () => {
    expect(decide([period('2026-02-20', '2026-03-04')])).toMatchObject({ suspendedDays: 2, counted: [period('2026-03-03', '2026-03-04')] });
    expect(decide([period('2026-04-29', '2026-05-10')])).toMatchObject({ suspendedDays: 0, term: { lastDay: '2026-04-28' } });
    // On 28 April the term still runs, because King's Day moved its end.
    expect(decide([period('2026-04-28', '2026-04-30')])).toMatchObject({ suspendedDays: 3, term: { lastDay: '2026-04-30' } });
  });
  it('C-15 while it stands still there is no due date, only days left', () => {
    expect(decide([period('2026-03-11', null)])).toEqual({ suspendedDays: 0, counted: [], term: null, standsStillSince: '2026-03-11', daysLeft: 48 });
  });
  it('C-15 the union of random periods counts each day once, in whatever order they come', () => {
    const random = fc.array(fc.tuple(fc.integer({ min: -5, max: 50 }), fc.integer({ min: 0, max: 12 })), { maxLength: 6 });
    fc.assert(
      fc.property(random, (raw) => {
        const periods = raw.map(([start, length]) => ({ first: addDays(receipt, start), last: addDays(receipt, start + length) }));
        const result = decide(periods);
        const seen = new Set(raw.flatMap(([start, length]) => Array.from({ length: length + 1 }, (_, i) => start + i)).filter((day) => day >= 1));
        expect(result.suspendedDays).toBe(seen.size);
        expect(decide([...periods].reverse())).toEqual(result);
        expect(result.counted.reduce((sum, { first, last }) => sum + daysBetween(first, last) + 1, 0)).toBe(seen.size);
      }),
      { numRuns: 300 },
    );
  });
});
