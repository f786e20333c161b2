// SPDX-License-Identifier: EUPL-1.2
import { Fraction } from './fraction.js';

/** A weight in hundredths of a percent: 10,000 is the whole, 2,500 a quarter. */
export type BasisPoints = number & { readonly __brand: 'BasisPoints' };

export const WHOLE_IN_BASIS_POINTS = 10_000;

export const isBasisPoints = (value: number): value is BasisPoints => Number.isInteger(value) && value >= 0 && value <= WHOLE_IN_BASIS_POINTS;

/** The weight, or a throw when it is not a whole number from 0 to 10,000. */
export function basisPoints(value: number): BasisPoints {
  if (!isBasisPoints(value)) {
    throw new RangeError(`not a weight from 0 to 10,000 basis points: ${value}`);
  }
  return value;
}

export const shareOf = (weight: number): Fraction => Fraction.of(weight, WHOLE_IN_BASIS_POINTS);
