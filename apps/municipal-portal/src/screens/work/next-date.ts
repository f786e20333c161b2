// SPDX-License-Identifier: EUPL-1.2

interface Dated {
  readonly status: string;
  readonly dates: readonly { readonly key: string; readonly day: string }[];
}

/** What a tender that has ended waits for: nothing. */
const OVER = new Set(['contracted', 'withdrawn', 'cancelled', 'unsuccessful']);

/** The first date that is still to come; none for what has ended. */
export const nextDate = ({ status, dates }: Dated, today: string): { readonly key: string; readonly day: string } | null =>
  OVER.has(status) ? null : (dates.filter(({ day }) => day >= today).toSorted((a, b) => a.day.localeCompare(b.day))[0] ?? null);
