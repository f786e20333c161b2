// SPDX-License-Identifier: EUPL-1.2
import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './local-date.js';

/** All legal days are days here; the Caribbean Netherlands have law of their own. */
export const LEGAL_TIME_ZONE = 'Europe/Amsterdam';

const zoned = (instant: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(LEGAL_TIME_ZONE);

/** The legal day on which an instant falls. */
export const localDateOf = (instant: Date): LocalDate => zoned(instant).toPlainDate().toString() as LocalDate;

/** The local time of an instant, 'HH:MM'. */
export const localTimeOf = (instant: Date): string => zoned(instant).toPlainTime().toString({ smallestUnit: 'minute' });

/** 00:00 local time. The exclusive end of a term is this instant of the day after its last day. */
export const startOfLocalDay = (date: LocalDate): Date => new Date(Temporal.PlainDate.from(date).toZonedDateTime(LEGAL_TIME_ZONE).epochMilliseconds);

/**
 * The instant of a local clock time ('HH:MM') on a day. When the clock is put forward a time that is skipped
 * is read one hour later; when it is put back the first of the two is meant.
 */
export const localInstant = (date: LocalDate, time: string): Date =>
  new Date(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(LEGAL_TIME_ZONE).epochMilliseconds);
