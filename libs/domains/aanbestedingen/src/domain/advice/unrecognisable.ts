// SPDX-License-Identifier: EUPL-1.2

/** What stands in place of a name. */
export const SOMEBODY_ELSE = '…';

const literally = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** the text without the names of parties whose bids did not win; longer names first, so that none stays half. */
export function withoutNames(text: string, names: readonly string[]): string {
  const real = names.map((name) => name.trim()).filter((name) => name !== '');
  if (real.length === 0) return text;
  const longestFirst = real.toSorted((one, other) => other.length - one.length).map(literally);
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu'), SOMEBODY_ELSE);
}
