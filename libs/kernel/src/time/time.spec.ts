// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  addMonths,
  addWeeks,
  daysBetween,
  isBetween,
  localDate,
  localDateOf,
  localInstant,
  localTimeOf,
  parseLocalDate,
  startOfLocalDay,
  weekday,
} from '../index.js';

describe('local days', () => {
  it('reads only days that exist', () => {
    expect(parseLocalDate('2024-02-29')).toBe('2024-02-29');
    for (const wrong of ['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-01-01T00:00', '', ' 2026-01-01']) {
      expect(parseLocalDate(wrong)).toBeNull();
    }
    expect(() => localDate('tomorrow')).toThrow('tomorrow');
  });
  it('reckons with days, weeks and months', () => {
    expect(addDays(localDate('2027-12-31'), 1)).toBe('2028-01-01');
    expect(addDays(localDate('2028-03-01'), -1)).toBe('2028-02-29');
    expect(addWeeks(localDate('2026-03-02'), 8)).toBe('2026-04-27');
    expect(addMonths(localDate('2026-01-31'), 1)).toBe('2026-02-28');
    expect(weekday(localDate('2026-11-23'))).toBe(1);
    expect(daysBetween(localDate('2026-03-01'), localDate('2026-04-01'))).toBe(31);
    expect(isBetween(localDate('2026-03-01'), localDate('2026-03-01'), localDate('2026-03-01'))).toBe(true);
  });
  it('a local day begins at local midnight, also on days of 23 and 25 hours', () => {
    const hours = (day: string) => (startOfLocalDay(addDays(localDate(day), 1)).getTime() - startOfLocalDay(localDate(day)).getTime()) / 3_600_000;
    expect(startOfLocalDay(localDate('2026-07-01')).toISOString()).toBe('2026-06-30T22:00:00.000Z');
    expect(startOfLocalDay(localDate('2026-12-01')).toISOString()).toBe('2026-11-30T23:00:00.000Z');
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-10-26')]).toEqual([23, 25, 24]);
  });
  it('an instant falls on the local day, not on the day in UTC', () => {
    expect(localDateOf(new Date('2026-06-30T21:59:59.999Z'))).toBe('2026-06-30');
    expect(localDateOf(new Date('2026-06-30T22:00:00.000Z'))).toBe('2026-07-01');
    expect(localTimeOf(new Date('2026-06-30T22:00:00.000Z'))).toBe('00:00');
  });
  it('a clock time that is skipped or doubled has one reading', () => {
    expect(localInstant(localDate('2026-03-29'), '02:30').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(localInstant(localDate('2026-10-25'), '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(localInstant(localDate('2026-11-23'), '12:00').toISOString()).toBe('2026-11-23T11:00:00.000Z');
  });
});
