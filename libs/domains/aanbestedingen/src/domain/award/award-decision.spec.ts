// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { days, laterOfBothTerms, LegalCalendar, localDate } from '@samenspel/kernel';
import { hasStandstill, mayConfirm, type LiveDecision, type Relief } from './award-decision.js';
import type { Standstill } from './standstill.js';

const calendar = new LegalCalendar({ equatedDays: [], lastDecreeYear: 2028 });
const term = laterOfBothTerms(localDate('2026-03-02'), days(20), calendar);
const at = new Date('2026-03-02T10:00:00Z');
const decided: LiveDecision = { approved: true, decidedAt: at, confirmedAt: null };
const ended: Standstill = { state: 'ended', term };
const relief = (outcome: Relief['outcome'], recordedAt = at): Relief => ({ outcome, recordedAt });
const code = (...args: Parameters<typeof mayConfirm>): string => {
  const result = mayConfirm(...args);
  return result.ok ? 'ok' : result.error.code;
};

describe('awarding', () => {
  it('S-08 needs a decision in force', () => {
    expect(code('award_intended', null, ended, [])).toBe('NOTHING_DECIDED');
    expect(code('award_intended', { ...decided, approved: null, decidedAt: null }, ended, [])).toBe('NOTHING_DECIDED');
    for (const status of ['assessment', 'awarded', 'contracted'] as const) expect(code(status, decided, ended, [])).toBe('NOTHING_DECIDED');
    expect(code('award_intended', decided, ended, [])).toBe('ok');
  });

  it('S-07 S-08 waits for the notices and for the standstill, and says until when', () => {
    expect(code('award_intended', decided, { state: 'not_yet_running', waitingFor: ['bid'] }, [])).toBe('NOTICE_NOT_ACCEPTED');
    expect(mayConfirm('award_intended', decided, { state: 'running', term }, [])).toMatchObject({
      error: { code: 'STANDSTILL_RUNNING', params: { until: term.endsAt.getTime() - 1 } },
    });
    expect(code('award_intended', decided, null, [])).toBe('ok');
  });

  it('S-08 waits for a judge; a judgment on an earlier decision does not count', () => {
    expect(code('award_intended', decided, ended, [relief(null)])).toBe('INTERIM_RELIEF_PENDING');
    expect(code('award_intended', decided, ended, [relief('granted')])).toBe('INTERIM_RELIEF_GRANTED');
    expect(code('award_intended', decided, ended, [relief('rejected'), relief('withdrawn')])).toBe('ok');
    expect(code('award_intended', decided, ended, [relief('granted', new Date(at.getTime() - 1))])).toBe('ok');
  });

  it('S-08 has a standstill above the threshold, and below it when the tender says so', () => {
    expect(hasStandstill({ aboveThreshold: true, standstill: false })).toBe(true);
    expect(hasStandstill({ aboveThreshold: false, standstill: true })).toBe(true);
    expect(hasStandstill({ aboveThreshold: false, standstill: false })).toBe(false);
  });
});
