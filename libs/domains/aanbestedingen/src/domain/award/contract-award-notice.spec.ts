// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { LegalCalendar, localDate, localInstant } from '@samenspel/kernel';
import { awardNoticeTerm, mayRecordAwardNotice, warnOfAwardNotice } from './contract-award-notice.js';

const calendar = new LegalCalendar({ equatedDays: [], lastDecreeYear: 2028 });
const at = (day: string, time = '12:00') => localInstant(localDate(day), time);
const announced = { reference: '2026/S 123-456789', publishedOn: localDate('2026-03-05') };

describe('the announcement of an award', () => {
  it('S-10 is in time for so many days after the award, to the next working day', () => {
    expect(awardNoticeTerm(at('2026-03-02'), 30, calendar)).toMatchObject({ firstDay: '2026-03-03', lastDay: '2026-04-01' });
    // Saturday 4 April, then Easter.
    expect(awardNoticeTerm(at('2026-03-05'), 30, calendar)).toMatchObject({ lastDay: '2026-04-07' });
  });

  it('S-10 is warned of so many days before the last one, and never before the award', () => {
    const term = awardNoticeTerm(at('2026-03-02'), 30, calendar);
    expect(warnOfAwardNotice(term, 7)).toEqual(at('2026-03-25', '00:00'));
    expect(warnOfAwardNotice(term, 90)).toEqual(at('2026-03-02', '00:00'));
  });

  it('S-10 is recorded once, after the award, on a day that has come', () => {
    const [awarded, now] = [at('2026-03-02'), at('2026-03-06')];
    const code = (...args: Parameters<typeof mayRecordAwardNotice>) => {
      const outcome = mayRecordAwardNotice(...args);
      return outcome.ok ? null : outcome.error.code;
    };
    expect(code(null, false, announced, now)).toBe('AWARD_NOTICE_TOO_EARLY');
    expect(code(awarded, true, announced, now)).toBe('AWARD_NOTICE_RECORDED_ALREADY');
    expect(code(awarded, false, { ...announced, reference: ' ' }, now)).toBe('REFERENCE_REQUIRED');
    expect(code(awarded, false, { ...announced, publishedOn: localDate('2026-03-01') }, now)).toBe('AWARD_NOTICE_BEFORE_AWARD');
    expect(code(awarded, false, { ...announced, publishedOn: localDate('2026-03-07') }, now)).toBe('MOMENT_IN_FUTURE');
    expect(code(awarded, false, { ...announced, publishedOn: localDate('2026-03-02') }, now)).toBeNull();
    expect(code(awarded, false, { ...announced, publishedOn: localDate('2026-03-06') }, now)).toBeNull();
  });
});
