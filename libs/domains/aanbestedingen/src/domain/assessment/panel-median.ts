// SPDX-License-Identifier: EUPL-1.2

/** a panel has at least so many members. */
export const SMALLEST_PANEL = 3;

/**
 * A-02: the score of a panel (role A) is the median of its members' whole scores; with an even number the mean of
 * the middle two, half up to a whole score. Null when the panel is too small to have one.
 */
export function panelMedian(scores: readonly number[]): number | null {
  if (scores.length < SMALLEST_PANEL) return null;
  const sorted = [...scores].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return Math.ceil((lower + upper) / 2);
}
