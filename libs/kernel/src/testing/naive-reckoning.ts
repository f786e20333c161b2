// SPDX-License-Identifier: EUPL-1.2
import type { TermLength } from '../terms/term-length.js';
import { testEquatedDays } from './index.js';

/*
 * A second reckoning that shares nothing with the first: days are numbers since 1970, Easter comes from a printed
 * table, and everything is found by walking day by day.
 */
const EASTER =
  '2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 ' +
  '2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25 2036-04-13 2037-04-05';
export const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const PRINTED = Array.from({ length: serial('2041-01-01') }, (_, day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
export const text = (day: number): string => PRINTED[day] ?? '';
const dayOfWeek = (day: number): number => (day + 4) % 7; // 1 January 1970 was a Thursday; 0 is Sunday

const free = new Set<number>();
for (const sunday of EASTER.split(' ')) {
  const year = sunday.slice(0, 4);
  const kingsDay = dayOfWeek(serial(`${year}-04-27`)) === 0 ? '04-26' : '04-27';
  for (const day of ['01-01', kingsDay, '05-05', '12-25', '12-26']) {
    free.add(serial(`${year}-${day}`));
  }
  for (const offset of [-2, 1, 39, 50]) {
    free.add(serial(sunday) + offset);
  }
}
const decreed = new Set(testEquatedDays.map(({ date }) => serial(date)));
export const works = (day: number, european: boolean): boolean =>
  dayOfWeek(day) !== 0 && dayOfWeek(day) !== 6 && !free.has(day) && (european || !decreed.has(day));

export function naiveCount(event: number, { count, unit }: TermLength): number {
  if (unit === 'days' || unit === 'weeks') {
    let day = event;
    for (let step = 0; step < count * (unit === 'days' ? 1 : 7); step += 1) day += 1;
    return day;
  }
  const wanted = Number(text(event).slice(8));
  let day = event - wanted + 1; // the first of the month
  for (let month = 0; month < count * (unit === 'years' ? 12 : 1); month += 1) {
    do day += 1;
    while (!text(day).endsWith('-01'));
  }
  while (Number(text(day).slice(8)) < wanted && !text(day + 1).endsWith('-01')) day += 1;
  return day;
}

export function naiveEnd(event: number, length: TermLength, european: boolean, extra = 0): number {
  let last = naiveCount(event, length) + extra;
  const { count, unit } = length;
  if (!european && (unit === 'years' || (unit === 'days' && count > 90) || (unit === 'weeks' && count > 12) || (unit === 'months' && count > 3))) {
    return last;
  }
  const needed = unit !== 'days' || count >= (european ? 2 : 3) ? 2 : 0;
  for (;;) {
    let working = 0;
    for (let day = event + 1; day <= last && working < 2; day += 1) working += works(day, european) ? 1 : 0;
    if (works(last, european) && working >= needed) return last;
    last += 1;
  }
}

export function naiveMidnightAfter(last: number): string {
  const next = text(last + 1);
  const lastSunday = (month: string): string => {
    let day = serial(`${next.slice(0, 4)}-${month}-31`);
    while (dayOfWeek(day) !== 0) day -= 1;
    return text(day);
  };
  const summer = next > lastSunday('03') && next <= lastSunday('10');
  return new Date((last + 1) * 86_400_000 - (summer ? 2 : 1) * 3_600_000).toISOString();
}

/** mulberry32: the same cases on every run. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** The first tier reckons a part of them; `npm run test:full` all. */
export const runsOf = (all: number, part = 10): number => (process.env['SAMENSPEL_TIER'] === 'full' ? all : all / part);
