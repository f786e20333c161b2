// SPDX-License-Identifier: EUPL-1.2
import { Temporal } from 'temporal-polyfill';

/** A calendar day as people in the Netherlands write it on a letter: 'YYYY-MM-DD', no time, no zone. Sorts as text. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** The day when `text` names one that exists, else null ('2026-02-29' is null). */
export function parseLocalDate(text: string): LocalDate | null {
  if (!SHAPE.test(text)) {
    return null;
  }
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LocalDate;
  } catch {
    return null;
  }
}

/** As `parseLocalDate`, for text that must be a day: from a `date` column, a table, a test. Throws otherwise. */
export function localDate(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (parsed === null) {
    throw new RangeError(`not a calendar day (YYYY-MM-DD): ${text}`);
  }
  return parsed;
}

const plain = (date: LocalDate): Temporal.PlainDate => Temporal.PlainDate.from(date);
const named = (date: Temporal.PlainDate): LocalDate => date.toString() as LocalDate;

export const addDays = (date: LocalDate, days: number): LocalDate => named(plain(date).add({ days }));
export const addWeeks = (date: LocalDate, weeks: number): LocalDate => named(plain(date).add({ weeks }));
/** The day with the same number; the last day of the month where that number does not exist (31 January + 1 = 28 February). */
export const addMonths = (date: LocalDate, months: number): LocalDate => named(plain(date).add({ months }));
export const addYears = (date: LocalDate, years: number): LocalDate => named(plain(date).add({ years }));

/** Monday is 1, Sunday is 7. */
export const weekday = (date: LocalDate): number => plain(date).dayOfWeek;
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** Days from `from` to `to`: 1 when `to` is the next day, negative when it lies before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => plain(from).until(plain(to), { largestUnit: 'days' }).days;

/** Negative, zero or positive, for sort(). */
export const compareDates = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0);
export const laterDate = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a);
export const earlierDate = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
/** Both ends count. */
export const isBetween = (date: LocalDate, first: LocalDate, last: LocalDate): boolean => first <= date && date <= last;
