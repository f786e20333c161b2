// SPDX-License-Identifier: EUPL-1.2
import { addDays, localDate, weekday, type LocalDate } from '../time/local-date.js';

export type HolidayName =
  | 'new_year'
  | 'good_friday'
  | 'easter_monday'
  | 'kings_day'
  | 'liberation_day'
  | 'ascension_day'
  | 'whit_monday'
  | 'christmas_day'
  | 'second_christmas_day';

/** Easter Sunday in the Gregorian calendar (the Meeus–Jones–Butcher computus). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * a + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const m = Math.floor((a + 11 * epact + 22 * toSunday) / 451);
  const monthAndDay = epact + toSunday - 7 * m + 114;
  return day(year, Math.floor(monthAndDay / 31), (monthAndDay % 31) + 1);
}

/** The recognised holidays of ATW art. 3 in a year (King's Day as it is since 2014). 5 May counts every year. */
export function dutchHolidays(year: number): ReadonlyMap<LocalDate, HolidayName> {
  const easter = easterSunday(year);
  const birthday = day(year, 4, 27);
  return new Map<LocalDate, HolidayName>([
    [day(year, 5, 5), 'liberation_day'],
    [weekday(birthday) === 7 ? addDays(birthday, -1) : birthday, 'kings_day'],
    [day(year, 1, 1), 'new_year'],
    [addDays(easter, -2), 'good_friday'],
    [addDays(easter, 1), 'easter_monday'],
    [addDays(easter, 39), 'ascension_day'],
    [addDays(easter, 50), 'whit_monday'],
    [day(year, 12, 25), 'christmas_day'],
    [day(year, 12, 26), 'second_christmas_day'],
  ]);
}

function day(year: number, month: number, date: number): LocalDate {
  return localDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}
