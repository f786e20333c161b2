// SPDX-License-Identifier: EUPL-1.2
import { DomainProblem } from '@samenspel/http-kit';
import { LegalCalendar, localDate, refused, type LocalDate } from '@samenspel/kernel';
import { figureShape, fitsShape, toCalendarTable, type DatedFigure, type FigureKey, type FigureValues } from '../domain/dated-figure.js';
import type { Queryable } from './load-reference.js';

interface Row {
  readonly municipality_id: string | null;
  readonly value: unknown;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly source: string;
  readonly verified_by: string | null;
}

const IN_FORCE = `SELECT municipality_id, value, valid_from, valid_to, source, verified_by FROM reference.dated_figure
  WHERE key = $1 AND (municipality_id = $2 OR municipality_id IS NULL) AND valid_from <= $3::date AND (valid_to IS NULL OR valid_to > $3::date)
  ORDER BY municipality_id NULLS LAST, valid_from DESC LIMIT 1`;

/**
 * The figure with its source that holds on `day` (the first day of the term or procedure). Throws when there is none or when
 * its value has another shape: the reference data was not loaded then, which no person can repair from a form.
 * Pass `work.db` inside a unit of work, the DataSource elsewhere.
 */
export async function figureWithSource<Key extends FigureKey>(
  db: Queryable,
  key: Key,
  municipalityId: string | null,
  day: LocalDate,
): Promise<DatedFigure<FigureValues[Key]>> {
  const [row] = await db.query<Row[]>(IN_FORCE, [key, municipalityId, day]);
  // A sandbox may run ahead of what the law has fixed: whoever asks is told so.
  if (row === undefined) throw new DomainProblem([refused('FIGURE_NOT_FIXED', { params: { key, day } })]);
  if (!fitsShape(figureShape(key), row.value)) throw new Error(`the figure ${key} of ${row.valid_from} has a wrong value`);
  return {
    key,
    municipalityId: row.municipality_id,
    value: row.value as FigureValues[Key],
    validFrom: localDate(row.valid_from),
    validTo: row.valid_to === null ? null : localDate(row.valid_to),
    source: row.source,
    verifiedBy: row.verified_by,
  };
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
