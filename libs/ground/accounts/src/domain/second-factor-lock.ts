// SPDX-License-Identifier: EUPL-1.2

/** Wrong codes since the last right one, and until when none is looked at. */
export interface TryCount {
  readonly failedCount: number;
  readonly lockedUntil: Date | null;
}

/** After this many wrong codes a pause follows; each next pause is twice as long. */
export const TRIES_PER_PAUSE = 5;
const FIRST_PAUSE_MS = 15 * 60_000;
const LONGEST_PAUSE_MS = 24 * 60 * 60_000;

export const isLocked = (count: TryCount, now: Date): boolean => count.lockedUntil !== null && count.lockedUntil.getTime() > now.getTime();

export function afterWrongCode(count: TryCount, now: Date): TryCount {
  const failedCount = count.failedCount + 1;
  if (failedCount % TRIES_PER_PAUSE !== 0) return { failedCount, lockedUntil: count.lockedUntil };
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (failedCount / TRIES_PER_PAUSE - 1), LONGEST_PAUSE_MS);
  return { failedCount, lockedUntil: new Date(now.getTime() + pause) };
}

export const afterRightCode: TryCount = { failedCount: 0, lockedUntil: null };

/** Whole minutes until the next try, rounded up. */
export const minutesLocked = (count: TryCount, now: Date): number =>
  Math.max(1, Math.ceil(((count.lockedUntil?.getTime() ?? 0) - now.getTime()) / 60_000));
