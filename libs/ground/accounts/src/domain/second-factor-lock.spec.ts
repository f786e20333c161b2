// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { afterWrongCode, isLocked, minutesLocked, type TryCount } from './second-factor-lock.js';

const now = new Date('2027-03-01T12:00:00Z');
const wrong = (times: number): TryCount =>
  Array.from({ length: times }).reduce<TryCount>((count) => afterWrongCode(count, now), { failedCount: 0, lockedUntil: null });

describe('wrong second factors', () => {
  it('pause after five wrong codes, and twice as long after five more', () => {
    expect(isLocked(wrong(4), now)).toBe(false);
    expect(isLocked(wrong(5), now)).toBe(true);
    expect(minutesLocked(wrong(5), now)).toBe(15);
    expect(minutesLocked(wrong(10), now)).toBe(30);
    expect(minutesLocked(wrong(500), now)).toBe(24 * 60);
  });

  it('end their pause by themselves', () => {
    expect(isLocked(wrong(5), new Date(now.getTime() + 15 * 60_000))).toBe(false);
  });
});
