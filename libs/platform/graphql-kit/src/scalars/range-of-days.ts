// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';

const FIRST = '1900-01-01';
const LAST = '2199-12-31';

export const OUT_OF_RANGE = `A moment or day lies from ${FIRST} to ${LAST}.`;

/**
 * Days that people can mean. Beyond them programs part ways: a year of five digits sorts before one of four, and PostgreSQL, JavaScript
 * and the rules of time zones end at different years. Terms that are reckoned from a day in this range stay far from those ends.
 */
export const isInRange = (day: LocalDate): boolean => day >= FIRST && day <= LAST;
