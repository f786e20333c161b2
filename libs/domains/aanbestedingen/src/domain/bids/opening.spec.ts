// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { mayOpenPrices, mayOpenQuality, SESSION_MS, stateNow } from './opening.js';

const deadline = new Date('2026-12-01T11:00:00Z');
const after = (ms: number): Date => new Date(deadline.getTime() + ms);
const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

describe('when an opening may begin', () => {
  it('B-07 not one millisecond before the deadline, and not before the closing', () => {
    expect(codeOf(mayOpenQuality({ status: 'closed' }, deadline, after(-1)))).toBe('OPENING_TOO_EARLY');
    expect(codeOf(mayOpenQuality({ status: 'published' }, deadline, after(0)))).toBe('OPENING_TOO_EARLY');
    expect(codeOf(mayOpenQuality({ status: 'closed' }, deadline, after(0)))).toBe('ok');
  });

  it('B-07 happens once', () => {
    expect(codeOf(mayOpenQuality({ status: 'opened' }, deadline, after(1)))).toBe('ALREADY_OPENED');
    expect(codeOf(mayOpenQuality({ status: 'unopenable' }, deadline, after(1)))).toBe('UNOPENABLE');
    expect(codeOf(mayOpenPrices({ status: 'assessment' }, ['valid'], true))).toBe('ALREADY_OPENED');
  });

  it('S-03 prices come after quality, when every bid was judged', () => {
    expect(codeOf(mayOpenPrices({ status: 'opened' }, ['valid'], false))).toBe('QUALITY_NOT_FIXED');
    for (const open of ['opened', 'unreadable', 'clarification_asked'] as const)
      expect(codeOf(mayOpenPrices({ status: 'assessment' }, ['valid', open], false))).toBe('VALIDITY_OPEN');
    expect(codeOf(mayOpenPrices({ status: 'assessment' }, ['valid', 'invalid', 'excluded'], false))).toBe('ok');
  });

  it('B-07 a ceremony waits ten minutes of real time and not a millisecond longer', () => {
    const session = { state: 'waiting_for_second_officer' as const, startedAt: deadline };
    expect(stateNow(session, after(SESSION_MS - 1))).toBe('waiting_for_second_officer');
    expect(stateNow(session, after(SESSION_MS))).toBe('expired');
    expect(stateNow({ ...session, state: 'opened' }, after(SESSION_MS))).toBe('opened');
  });
});
