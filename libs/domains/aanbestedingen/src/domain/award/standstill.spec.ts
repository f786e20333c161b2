// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@samenspel/kernel';
import { testCalendar } from '@samenspel/kernel/testing';
import { standstill, type AwardNotice, type StandstillTerms } from './standstill.js';

const notice = (bidId: string, sentAt: string | null): AwardNotice => ({ bidId, sentAt: sentAt === null ? null : new Date(sentAt) });
const run = (notices: AwardNotice[], now: string, terms: Partial<StandstillTerms> = {}) =>
  standstill(notices, { days: 20, extendedTo: null, ...terms }, testCalendar, new Date(now));

describe('standstill', () => {
  it('S-08 day 1 is the day after the last notice was sent, the end is exclusive', () => {
    // The last one left on 2 November after midnight here, 1 November in UTC. Day 20 is Sunday 22 November.
    const notices = [notice('a', '2026-10-30T10:00:00Z'), notice('b', '2026-11-01T23:30:00Z')];
    const result = run(notices, '2026-11-23T22:59:59.999Z');
    expect(result).toMatchObject({ value: { state: 'running', term: { event: '2026-11-02', firstDay: '2026-11-03', lastDay: '2026-11-23' } } });
    expect(run(notices, '2026-11-23T23:00:00.000Z')).toMatchObject({ value: { state: 'ended' } });
  });
  it('S-08 the later of the Algemene termijnenwet and Regulation 1182/71', () => {
    // Day 20 is Friday 15 May 2026: a working day for the Regulation, a decreed day off for the Act.
    const result = run([notice('a', '2026-04-25T10:00:00Z')], '2026-05-01T00:00:00Z');
    expect(result).toMatchObject({ value: { term: { lastDay: '2026-05-18' } } });
    expect(result.ok && result.value.state !== 'not_yet_running' && result.value.term.steps.at(-1)).toMatchObject({
      kind: 'compared',
      dutch: '2026-05-18',
      european: '2026-05-15',
    });
  });
  it('S-07 while one notice is not accepted the standstill is not yet running', () => {
    const notices = [notice('a', '2026-11-02T10:00:00Z'), notice('b', null)];
    expect(run(notices, '2027-11-02T10:00:00Z')).toEqual({ ok: true, value: { state: 'not_yet_running', waitingFor: ['b'] } });
  });
  it('S-08 extending moves the end for all, never forward in time, and off weekends', () => {
    const notices = [notice('a', '2026-11-02T10:00:00Z')];
    expect(run(notices, '2026-11-25T00:00:00Z', { extendedTo: localDate('2026-12-05') })).toMatchObject({
      value: { state: 'running', term: { lastDay: '2026-12-07' } },
    });
    expect(run(notices, '2026-11-25T00:00:00Z', { extendedTo: localDate('2026-11-05') })).toMatchObject({
      value: { term: { lastDay: '2026-11-23' } },
    });
  });
  it('S-08 is never shorter than twenty days, and starts with a notice', () => {
    expect(run([notice('a', '2026-11-02T10:00:00Z')], '2026-11-02T10:00:00Z', { days: 19 })).toMatchObject({
      error: { code: 'STANDSTILL_TOO_SHORT' },
    });
    expect(run([], '2026-11-02T10:00:00Z')).toMatchObject({ error: { code: 'STANDSTILL_NO_NOTICES' } });
  });
});
