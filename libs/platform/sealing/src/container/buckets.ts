// SPDX-License-Identifier: EUPL-1.2

const KIB = 1024;
const SMALLEST = 256 * KIB;
const STEP = 16 * KIB * KIB;

/** An envelope tells its size class and no more: 256 KiB, powers of two up to 16 MiB, then multiples of 16 MiB (B-03). */
export function bucketFor(size: number): number {
  if (size > STEP) return Math.ceil(size / STEP) * STEP;
  let bucket = SMALLEST;
  while (bucket < size) bucket *= 2;
  return bucket;
}

export const isBucket = (size: number): boolean => Number.isSafeInteger(size) && size > 0 && bucketFor(size) === size;
