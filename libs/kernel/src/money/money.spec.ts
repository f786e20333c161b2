// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addCents, basisPoints, cents, Fraction, isCents, shareOf, shareOfCents, subtractCents, sumCents } from '../index.js';

const big = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const fraction = fc
  .tuple(
    big,
    big.filter((d) => d !== 0n),
  )
  .map(([n, d]) => Fraction.of(n, d));

describe('exact numbers', () => {
  it('S-04 fractions obey the laws of arithmetic exactly', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(a.plus(b).equals(b.plus(a))).toBe(true);
        expect(a.times(b.plus(c)).equals(a.times(b).plus(a.times(c)))).toBe(true);
        expect(a.minus(b).plus(b).equals(a)).toBe(true);
        expect(b.numerator === 0n || a.over(b).times(b).equals(a)).toBe(true);
        expect(Math.sign(a.compare(b))).toBe(-Math.sign(b.compare(a)) + 0);
        expect(a.denominator > 0n).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  it('S-04 rounds half away from zero, once', () => {
    const hundredths = (n: number, d: number) => Fraction.of(n, d).toHundredths();
    expect([hundredths(1, 200), hundredths(-1, 200), hundredths(149, 30000), hundredths(2, 3), hundredths(-2, 3)]).toEqual([1, -1, 0, 67, -67]);
    fc.assert(
      fc.property(fraction, (value) => {
        const distance = value.minus(Fraction.of(value.rounded()));
        expect(distance.clamp(Fraction.of(-1, 2), Fraction.of(1, 2)).equals(distance)).toBe(true);
        expect(value.negated().rounded()).toBe(-value.rounded());
        expect(Fraction.of(value.floor()).compare(value)).toBeLessThanOrEqual(0);
        expect(Fraction.of(value.ceil()).compare(value)).toBeGreaterThanOrEqual(0);
        expect(value.ceil() - value.floor()).toBe(value.denominator === 1n ? 0n : 1n);
      }),
    );
  });
  it('refuses a zero denominator and a number that is not whole', () => {
    expect(() => Fraction.of(1, 0)).toThrow('zero');
    expect(() => Fraction.of(0.5)).toThrow('0.5');
    expect(() => Fraction.of(10n ** 17n).toHundredths()).toThrow('too large');
  });
});

describe('money in cents', () => {
  it('goes well past 2^31 and past 10^13 cents', () => {
    expect(addCents(cents(2 ** 31), cents(10 ** 13))).toBe(10_002_147_483_648);
    expect(sumCents([cents(4_000_000_000), cents(-1), cents(1)])).toBe(4_000_000_000);
    expect(subtractCents(cents(0), cents(10 ** 13))).toBe(-(10 ** 13));
  });
  it('refuses what is not exact', () => {
    for (const wrong of [0.1, NaN, Infinity, 2 ** 53, -0]) {
      expect(isCents(wrong)).toBe(false);
      expect(() => cents(wrong)).toThrow('cents');
    }
    expect(() => addCents(cents(Number.MAX_SAFE_INTEGER), cents(1))).toThrow('too large');
  });
  it('takes a share with one rounding, a half away from zero', () => {
    expect(shareOfCents(cents(1), shareOf(5_000))).toBe(1);
    expect(shareOfCents(cents(-1), shareOf(5_000))).toBe(-1);
    expect(shareOfCents(cents(10 ** 13 + 1), Fraction.of(1, 3))).toBe(3_333_333_333_334);
  });
  it('weights are whole basis points from 0 to 10,000', () => {
    expect(basisPoints(10_000)).toBe(10_000);
    expect(() => basisPoints(10_001)).toThrow('10001');
    expect(() => basisPoints(0.5)).toThrow('0.5');
  });
});
