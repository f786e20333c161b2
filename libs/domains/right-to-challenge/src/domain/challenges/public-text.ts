// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';

/** C-34: what the person who releases a public text has looked for and not found. */
export const PUBLIC_CHECKS = ['names', 'addresses', 'health', 'recognisable_persons', 'minors'] as const;
export type PublicCheck = (typeof PUBLIC_CHECKS)[number];

/** C-34: refused while a check is not ticked. */
export function checkPublicText(title: string, summary: string, ticked: readonly PublicCheck[]): Result<void, DomainError<'PUBLIC_CHECK_MISSING'>> {
  const missing = PUBLIC_CHECKS.find((check) => !ticked.includes(check));
  if (missing !== undefined) return err(invalid('PUBLIC_CHECK_MISSING', { rule: 'C-34', path: ['checked'], params: { check: missing } }));
  return title.trim() === '' || summary.trim() === ''
    ? err(invalid('PUBLIC_CHECK_MISSING', { rule: 'C-34', path: ['summary'], params: { check: 'text' } }))
    : ok();
}

/** How many support it, as may be told: from `minimum`, else null for "fewer than" (C-04). */
export const shownSupport = (count: number, minimum: number): number | null => (count >= minimum ? count : null);

/** One cell of a breakdown; null was withheld. */
export interface Cell {
  readonly key: string;
  readonly count: number | null;
}

/**
 * a cell under the minimum is withheld together with the next smallest one, so that it does not follow from the total.
 * A cell of nobody tells of nobody, but hides no other.
 */
export function withhold(cells: readonly { readonly key: string; readonly count: number }[], minimum: number): readonly Cell[] {
  const small = new Set(cells.filter(({ count }) => count > 0 && count < minimum).map(({ key }) => key));
  if (small.size > 0) {
    const hidden = cells.filter(({ key }) => small.has(key)).reduce((sum, { count }) => sum + count, 0);
    const next = cells.filter(({ key, count }) => !small.has(key) && count > 0).toSorted((one, other) => one.count - other.count)[0];
    // One withheld cell, or a few that are together still below the minimum, would follow from the total.
    if (next !== undefined && (small.size === 1 || hidden < minimum)) small.add(next.key);
  }
  return cells.map(({ key, count }) => ({ key, count: small.has(key) ? null : count }));
}

/** The middle of a list of days; null when there are none. Of an even list the lower middle, which was really taken. */
export const medianOf = (days: readonly number[]): number | null =>
  days.toSorted((one, other) => one - other)[Math.floor((days.length - 1) / 2)] ?? null;
