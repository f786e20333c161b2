// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { visitor, type Actor } from '@samenspel/kernel';
import { freshSecondFactor } from './fresh-second-factor.js';

const at = new Date('2027-03-01T12:00:00Z');
const later = (ms: number): Date => new Date(at.getTime() + ms);
const person: Actor = { ...visitor('nl', 'c'), kind: 'person', personId: 'p', secondFactorAt: at };

describe('a fresh second factor', () => {
  it('counts for ten minutes and not a moment longer', () => {
    expect(freshSecondFactor(person, at)).toBe(true);
    expect(freshSecondFactor(person, later(600_000))).toBe(true);
    expect(freshSecondFactor(person, later(600_001))).toBe(false);
    expect(freshSecondFactor(person, later(30_000), 20_000)).toBe(false);
  });

  it('is never there without a code, for a machine, or from the future', () => {
    expect(freshSecondFactor({ ...person, secondFactorAt: null }, at)).toBe(false);
    expect(freshSecondFactor({ ...person, kind: 'machine' }, at)).toBe(false);
    expect(freshSecondFactor(person, later(-120_000))).toBe(false);
  });
});
