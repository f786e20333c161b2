// SPDX-License-Identifier: EUPL-1.2

/** A calendar day as people in the Netherlands write it on a letter: 'YYYY-MM-DD', no time, no zone. Sorts as text. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const SHAPE = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/** The day when `text` names one that exists, else null ('2026-02-29' is null). */
export function parseLocalDate(text: string): LocalDate | null {
  if (!SHAPE.test(text)) {
    return null;
  }
  const number = dayNumber(text as LocalDate);
  return !Number.isNaN(number) && fromDayNumber(number) === text ? (text as LocalDate) : null;
}

/** As `parseLocalDate`, for text that must be a day: from a `date` column, a table, a test. Throws otherwise. */
export function localDate(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (parsed === null) {
    throw new RangeError(`not a calendar day (YYYY-MM-DD): ${text}`);
  }
  return parsed;
}

/** Days since 1 January 1970: a count of calendar days, in which no zone or clock change plays a part. */
function dayNumber(date: LocalDate): number {
  return Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8)) / MS_PER_DAY;
}
const fromDayNumber = (number: number): LocalDate => new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as LocalDate;

export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(dayNumber(date) + days);
export const addWeeks = (date: LocalDate, weeks: number): LocalDate => addDays(date, weeks * 7);
/** The day with the same number; the last day of the month where that number does not exist (31 January + 1 = 28 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const year = yearOf(date);
  const month = +date.slice(5, 7) - 1 + months;
  const firstOfMonth = Date.UTC(year, month, 1) / MS_PER_DAY;
  const daysInMonth = Date.UTC(year, month + 1, 1) / MS_PER_DAY - firstOfMonth;
  return fromDayNumber(firstOfMonth + Math.min(+date.slice(8), daysInMonth) - 1);
}
export const addYears = (date: LocalDate, years: number): LocalDate => addMonths(date, years * 12);

/** Monday is 1, Sunday is 7. */
export const weekday = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
export const yearOf = (date: LocalDate): number => +date.slice(0, 4);

/** Days from `from` to `to`: 1 when `to` is the next day, negative when it lies before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** Negative, zero or positive, for sort(). */
export const compareDates = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0);
export const laterDate = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a);
export const earlierDate = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
/** Both ends count. */
export const isBetween = (date: LocalDate, first: LocalDate, last: LocalDate): boolean => first <= date && date <= last;
