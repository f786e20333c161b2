// SPDX-License-Identifier: EUPL-1.2

const tier = (): string => process.env['SAMENSPEL_TIER'] ?? '';

/** `npm run test:full` and `test:long` play all of what `npm test` plays a few of. */
export const isFull = (): boolean => tier() === 'full' || tier() === 'long';

/** `npm run test:long` gives each run one seed of its own and all the room it wants. */
export const isLong = (): boolean => tier() === 'long';

/** What is played at random, and can be played again: a few in the first tier, more in the second, one at a time in the third. */
export function seedsOf(first: readonly number[], full: readonly number[]): readonly number[] {
  if (isLong()) return [Number(process.env['SAMENSPEL_SEED'] ?? 1)];
  return isFull() ? full : first;
}
