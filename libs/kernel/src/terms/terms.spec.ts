// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import {
  countedBack,
  days,
  dutchHolidays,
  europeanTerm,
  extendedForOutage,
  extendedTo,
  isWithin,
  laterOfBothTerms,
  LegalCalendar,
  localDate,
  months,
  otherTerm,
  statutoryTerm,
  termInHours,
  weeks,
  workingDaysTerm,
  years,
  type TermLength,
} from '../index.js';
import { testCalendar, testEquatedDays } from '../testing/index.js';

const last = (event: string, length: TermLength | TermLength[]) => statutoryTerm(localDate(event), length, testCalendar).lastDay;

describe('recognised holidays', () => {
  it('C-20 the holidays of 2026 and their names', () => {
    expect([...dutchHolidays(2026)].sort(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      ['2026-01-01', 'new_year'],
      ['2026-04-03', 'good_friday'],
      ['2026-04-06', 'easter_monday'],
      ['2026-04-27', 'kings_day'],
      ['2026-05-05', 'liberation_day'],
      ['2026-05-14', 'ascension_day'],
      ['2026-05-25', 'whit_monday'],
      ['2026-12-25', 'christmas_day'],
      ['2026-12-26', 'second_christmas_day'],
    ]);
  });
  it("C-20 King's Day is 26 April when the 27th is a Sunday", () => {
    expect(dutchHolidays(2025).get(localDate('2025-04-26'))).toBe('kings_day');
    expect(dutchHolidays(2031).get(localDate('2031-04-26'))).toBe('kings_day');
    expect(dutchHolidays(2026).get(localDate('2026-04-27'))).toBe('kings_day');
  });
  it('C-20 a decreed day counts under Dutch law, not under the Regulation', () => {
    expect(testCalendar.dayOff(localDate('2026-05-15'))).toMatchObject({ kind: 'equated' });
    expect(testCalendar.dayOff(localDate('2026-05-15'), 'european')).toBeNull();
  });
});

describe('terms set by law', () => {
  it('C-20 an end on a day off moves to the next working day and says why', () => {
    const term = statutoryTerm(localDate('2026-04-02'), weeks(6), testCalendar);
    expect(term.lastDay).toBe('2026-05-18');
    expect(term.endsAt.toISOString()).toBe('2026-05-18T22:00:00.000Z');
    expect(term.steps).toEqual([
      { kind: 'began', event: '2026-04-02', firstDay: '2026-04-03' },
      { kind: 'counted', length: weeks(6), lastDay: '2026-05-14' },
      {
        kind: 'moved_on',
        article: 'ATW 1',
        passed: [
          { date: '2026-05-14', kind: 'holiday', holiday: 'ascension_day' },
          { date: '2026-05-15', kind: 'equated', decree: 'decree for 2026–2028' },
          { date: '2026-05-16', kind: 'saturday' },
          { date: '2026-05-17', kind: 'sunday' },
        ],
        lastDay: '2026-05-18',
      },
    ]);
  });
  it('C-20 a term of three days or more holds two working days, a shorter one need not', () => {
    // Thursday before Easter 2026: Good Friday, Saturday, Sunday, Monday off; Tuesday and Wednesday work.
    expect(last('2026-04-02', days(3))).toBe('2026-04-08');
    expect(last('2026-04-02', days(2))).toBe('2026-04-07');
    expect(last('2026-11-20', days(3))).toBe('2026-11-24');
    expect(last('2026-11-20', days(2))).toBe('2026-11-23');
  });
  it('C-20 an end past the last decree year is provisional', () => {
    expect(statutoryTerm(localDate('2028-12-01'), weeks(4), testCalendar)).toMatchObject({ lastDay: '2028-12-29', provisional: false });
    expect(statutoryTerm(localDate('2028-12-01'), weeks(5), testCalendar)).toMatchObject({ lastDay: '2029-01-05', provisional: true });
  });
  it('C-21 longer terms and terms of years do not move', () => {
    expect([last('2026-02-01', days(90)), last('2026-01-31', days(91))]).toEqual(['2026-05-04', '2026-05-02']);
    expect([last('2026-01-03', weeks(12)), last('2026-01-03', weeks(13))]).toEqual(['2026-03-30', '2026-04-04']);
    expect([last('2026-08-01', months(3)), last('2026-08-01', months(4))]).toEqual(['2026-11-02', '2026-12-01']);
    expect([last('2026-08-01', months(5)), last('2026-08-01', years(1))]).toEqual(['2027-01-01', '2027-08-01']);
    expect(statutoryTerm(localDate('2026-08-01'), years(1), testCalendar).steps.at(-1)).toMatchObject({
      kind: 'not_moved',
      article: 'ATW 4',
      because: 'years',
    });
  });
  it('C-19 twelve weeks plus six are two terms of the law, moved once at the end', () => {
    expect(last('2026-04-04', [weeks(12), weeks(6)])).toBe('2026-08-10');
  });
  it('C-21 what is counted back does not move', () => {
    expect(countedBack(localDate('2026-12-07'), days(10))).toBe('2026-11-27');
    expect(countedBack(localDate('2027-01-01'), weeks(18))).toBe('2026-08-28');
    expect(countedBack(localDate('2026-05-31'), months(3))).toBe('2026-02-28');
  });
  it('C-21 a term in hours runs over the change of the clock unmoved', () => {
    expect(termInHours(new Date('2026-10-24T10:00:00Z'), 48).toISOString()).toBe('2026-10-26T10:00:00.000Z');
  });
  it('an end on the day of 23 or 25 hours is local midnight', () => {
    expect(statutoryTerm(localDate('2025-03-29'), years(1), testCalendar).endsAt.toISOString()).toBe('2026-03-29T22:00:00.000Z');
    const short = otherTerm(localDate('2026-10-20'), days(5), 'binds_the_municipality', testCalendar);
    expect([short.lastDay, short.endsAt.toISOString()]).toEqual(['2026-10-25', '2026-10-25T23:00:00.000Z']);
    expect(isWithin(short, new Date('2026-10-25T22:59:59.999Z'))).toBe(true);
    expect(isWithin(short, new Date('2026-10-25T23:00:00.000Z'))).toBe(false);
  });
});

describe('other terms', () => {
  it('C-22 outside the Act a citizen gets the next working day, the municipality follows the ordinance', () => {
    const end = (rule: Parameters<typeof otherTerm>[2]) => otherTerm(localDate('2026-11-20'), days(8), rule, testCalendar).lastDay;
    expect([end('binds_a_citizen'), end('binds_the_municipality'), end('binds_the_municipality_and_moves')]).toEqual([
      '2026-11-30',
      '2026-11-28',
      '2026-11-30',
    ]);
  });
  it('C-23 an outage on the last day gives at least the next working day', () => {
    const term = statutoryTerm(localDate('2026-11-20'), days(7), testCalendar);
    expect([term.lastDay, extendedForOutage(term, testCalendar).lastDay]).toEqual(['2026-11-27', '2026-11-30']);
  });
  it('S-08 a term may be extended to a day, never shortened', () => {
    const term = statutoryTerm(localDate('2026-11-02'), days(20), testCalendar);
    expect(extendedTo(term, localDate('2026-11-28'), testCalendar).lastDay).toBe('2026-11-30');
    expect(extendedTo(term, localDate('2026-11-01'), testCalendar)).toBe(term);
  });
  it('B-10 five working days skip weekends and holidays', () => {
    expect(workingDaysTerm(localDate('2026-05-12'), 5, testCalendar).lastDay).toBe('2026-05-21');
  });
  it('S-08 the Regulation knows no decreed days, the later end counts', () => {
    const event = localDate('2026-04-25');
    expect(europeanTerm(event, days(20), testCalendar).lastDay).toBe('2026-05-15');
    const later = laterOfBothTerms(event, days(20), testCalendar);
    expect(later.lastDay).toBe('2026-05-18');
    expect(later.steps.at(-1)).toEqual({ kind: 'compared', dutch: '2026-05-18', european: '2026-05-15', lastDay: '2026-05-18' });
  });
  it('S-08 the Regulation wants two working days from two days on, and may have holidays of its own', () => {
    expect(europeanTerm(localDate('2026-11-20'), days(2), testCalendar).lastDay).toBe('2026-11-24');
    const europeanHolidays = [{ date: localDate('2026-11-23'), name: 'listed' }];
    const calendar = new LegalCalendar({ equatedDays: testEquatedDays, lastDecreeYear: 2028, europeanHolidays });
    expect(laterOfBothTerms(localDate('2026-11-03'), days(20), calendar)).toMatchObject({ lastDay: '2026-11-24' });
  });
});
