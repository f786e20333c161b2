// SPDX-License-Identifier: EUPL-1.2
import { Fraction, safeNumber } from './fraction.js';

/** Whole eurocents, safe up to about 90 thousand billion euros; never a floating-point amount, never limited to 32 bits. */
export type Cents = number & { readonly __brand: 'Cents' };

/** True for what can be an amount: a whole number that a double holds exactly. Minus zero is none. */
export const isCents = (value: number): value is Cents => Number.isSafeInteger(value) && !Object.is(value, -0);

/** The amount, or a throw: for values that the database or a constant must hold. */
export function cents(value: number | bigint): Cents {
  const number = typeof value === 'bigint' ? safeNumber(value) : value;
  if (!isCents(number)) {
    throw new RangeError(`not a whole amount in cents: ${value}`);
  }
  return number;
}

export const addCents = (a: Cents, b: Cents): Cents => cents(BigInt(a) + BigInt(b));
export const subtractCents = (a: Cents, b: Cents): Cents => cents(BigInt(a) - BigInt(b));

export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0n;
  for (const amount of amounts) {
    total += BigInt(amount);
  }
  return cents(total);
}

/** `amount × share`, rounded once to a whole cent, a half away from zero. */
export const shareOfCents = (amount: Cents, share: Fraction): Cents => cents(Fraction.of(amount).times(share).rounded());
