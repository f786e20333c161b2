// SPDX-License-Identifier: EUPL-1.2
import { DomainProblem } from '@samenspel/http-kit';
import { LegalCalendar, refused, type LocalDate } from '@samenspel/kernel';
import { figureShape, fitsShape, toCalendarTable, type DatedFigure, type FigureKey, type FigureValues } from '../domain/dated-figure.js';
import { knownFigures, toFigure, type FigureRow } from './known-figures.js';
import type { Queryable } from './load-reference.js';

const KNOWN = knownFigures('key = ANY ($3)');

/**
 * The figure with its source that holds on `day` (the first day of the term or procedure). In a sandbox, which may run ahead
 * of what the law has fixed, that is the last known one, marked provisional. Elsewhere it throws FIGURE_NOT_FIXED when there
 * is none; it also throws when its value has another shape: the reference data was not loaded then, which no person can
 * repair from a form. Pass `work.db` inside a unit of work, the DataSource elsewhere.
 */
export async function figureWithSource<Key extends FigureKey>(
  db: Queryable,
  key: Key,
  municipalityId: string | null,
  day: LocalDate,
): Promise<DatedFigure<FigureValues[Key]>> {
  const [row] = await db.query<FigureRow[]>(KNOWN, [municipalityId, day, [key]]);
  if (row === undefined || (row.provisional && !row.sandbox)) throw notFixed(key, day);
  return { ...toFigure(row), value: valueOf(row, key) };
}

export interface KnownFigures<Key extends FigureKey> {
  readonly values: Pick<FigureValues, Key>;
  /** Keys whose last known value is given, since nobody has set one for that day yet. */
  readonly provisional: readonly Key[];
}

/** Several figures in one statement, each the one of `day` or the last known: the caller decides what a provisional one is good for. */
export async function knownFiguresAt<Key extends FigureKey>(
  db: Queryable,
  keys: readonly Key[],
  municipalityId: string | null,
  day: LocalDate,
): Promise<KnownFigures<Key>> {
  const rows = new Map((await db.query<FigureRow[]>(KNOWN, [municipalityId, day, [...keys]])).map((row) => [row.key, row]));
  const found = keys.map((key) => {
    const row = rows.get(key);
    if (row === undefined) throw notFixed(key, day);
    return { key, value: valueOf(row, key), provisional: row.provisional };
  });
  const values = Object.fromEntries(found.map(({ key, value }) => [key, value])) as Pick<FigureValues, Key>;
  return { values, provisional: found.filter(({ provisional }) => provisional).map(({ key }) => key) };
}

const notFixed = (key: FigureKey, day: LocalDate): DomainProblem => new DomainProblem([refused('FIGURE_NOT_FIXED', { params: { key, day } })]);

function valueOf<Key extends FigureKey>(row: FigureRow, key: Key): FigureValues[Key] {
  if (!fitsShape(figureShape(key), row.value)) throw new Error(`the figure ${key} of ${row.valid_from} has a wrong value`);
  return row.value as FigureValues[Key];
}

/** Only the value of `figureWithSource`. */
export async function figureAt<Key extends FigureKey>(
  db: Queryable,
  key: Key,
  municipalityId: string | null,
  day: LocalDate,
): Promise<FigureValues[Key]> {
  return (await figureWithSource(db, key, municipalityId, day)).value;
}

/** The legal calendar with the equated days as known on `day` (C-20). */
export async function legalCalendarAt(db: Queryable, day: LocalDate): Promise<LegalCalendar> {
  return new LegalCalendar(toCalendarTable(await figureAt(db, 'calendar.equated_days', null, day)));
}
