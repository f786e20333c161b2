// SPDX-License-Identifier: EUPL-1.2
import { addDays, weekday, yearOf, type LocalDate } from '../time/local-date.js';
import { dutchHolidays, type HolidayName } from './holidays.js';

/** A day that a royal decree puts on a par with the holidays (ATW art. 3 lid 3). */
export interface EquatedDay {
  readonly date: LocalDate;
  /** The decree as it is cited. */
  readonly decree: string;
}

/** What changes by decree or by year: data with source and validity, kept by the reference lib. */
export interface CalendarTable {
  readonly equatedDays: readonly EquatedDay[];
  /** Beyond this year the decrees are not known yet: a term that ends later is provisional (C-20). */
  readonly lastDecreeYear: number;
  /** Public holidays that only the list under Regulation 1182/71 art. 2 has; usually empty. */
  readonly europeanHolidays?: readonly { readonly date: LocalDate; readonly name: string }[];
}

/** Why a day is no working day. */
export type DayOff =
  | { readonly date: LocalDate; readonly kind: 'saturday' | 'sunday' }
  | { readonly date: LocalDate; readonly kind: 'holiday'; readonly holiday: HolidayName }
  | { readonly date: LocalDate; readonly kind: 'equated'; readonly decree: string }
  | { readonly date: LocalDate; readonly kind: 'european'; readonly name: string };

/** Whose holidays count: those of the Algemene termijnenwet or those of Regulation 1182/71. */
export type CalendarLaw = 'dutch' | 'european';

/** Tells working days from others. Immutable; made once from the table in force. */
export class LegalCalendar {
  readonly lastDecreeYear: number;
  private readonly equated: ReadonlyMap<LocalDate, string>;
  private readonly european: ReadonlyMap<LocalDate, string>;
  private readonly holidaysByYear = new Map<number, ReadonlyMap<LocalDate, HolidayName>>();

  constructor(table: CalendarTable) {
    this.lastDecreeYear = table.lastDecreeYear;
    this.equated = new Map(table.equatedDays.map(({ date, decree }) => [date, decree]));
    this.european = new Map((table.europeanHolidays ?? []).map(({ date, name }) => [date, name]));
  }

  /** Null on a working day. Equated days count for the Dutch law only, extra European ones for the Regulation only. */
  dayOff(date: LocalDate, law: CalendarLaw = 'dutch'): DayOff | null {
    const holiday = this.holidays(yearOf(date)).get(date);
    if (holiday !== undefined) {
      return { date, kind: 'holiday', holiday };
    }
    const decree = law === 'dutch' ? this.equated.get(date) : undefined;
    if (decree !== undefined) {
      return { date, kind: 'equated', decree };
    }
    const name = law === 'european' ? this.european.get(date) : undefined;
    if (name !== undefined) {
      return { date, kind: 'european', name };
    }
    const dayOfWeek = weekday(date);
    return dayOfWeek < 6 ? null : { date, kind: dayOfWeek === 6 ? 'saturday' : 'sunday' };
  }

  isWorkingDay(date: LocalDate, law: CalendarLaw = 'dutch'): boolean {
    return this.dayOff(date, law) === null;
  }

  /** `date` itself when it is a working day, else the first after it, with the days off passed on the way. */
  workingDayFrom(date: LocalDate, law: CalendarLaw = 'dutch'): { readonly date: LocalDate; readonly passed: readonly DayOff[] } {
    const passed: DayOff[] = [];
    let current = date;
    for (let off = this.dayOff(current, law); off !== null; off = this.dayOff(current, law)) {
      passed.push(off);
      current = addDays(current, 1);
    }
    return { date: current, passed };
  }

  private holidays(year: number): ReadonlyMap<LocalDate, HolidayName> {
    let holidays = this.holidaysByYear.get(year);
    if (holidays === undefined) {
      holidays = dutchHolidays(year);
      this.holidaysByYear.set(year, holidays);
    }
    return holidays;
  }
}
