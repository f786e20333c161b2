// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '@samenspel/kernel';
import type { DatedFigure } from '../domain/dated-figure.js';

export interface FigureRow {
  readonly key: string;
  readonly municipality_id: string | null;
  readonly value: unknown;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly source: string;
  readonly verified_by: string | null;
  /** It ended before that day, and nothing came after it yet. */
  readonly provisional: boolean;
  /** The municipality that it is asked for only practises. */
  readonly sandbox: boolean;
}

/**
 * One row a key: the figure in force on day $2 for municipality $1, or where none is, the one that ended last. Of two that
 * hold together the municipality's own goes first.
 */
export const knownFigures = (
  where: string,
): string => `SELECT DISTINCT ON (key) key, municipality_id, value, valid_from, valid_to, source, verified_by,
    coalesce(valid_to <= $2::date, false) AS provisional,
    EXISTS (SELECT FROM clock.municipality_offset o WHERE o.municipality_id = $1 AND o.sandbox) AS sandbox
  FROM reference.dated_figure
  WHERE (municipality_id = $1 OR municipality_id IS NULL) AND valid_from <= $2::date AND ${where}
  ORDER BY key, CASE WHEN valid_to <= $2::date THEN valid_to END DESC NULLS FIRST, municipality_id NULLS LAST, valid_from DESC`;

export const toFigure = (row: FigureRow): DatedFigure => ({
  key: row.key,
  municipalityId: row.municipality_id,
  value: row.value,
  validFrom: localDate(row.valid_from),
  validTo: row.valid_to === null ? null : localDate(row.valid_to),
  source: row.source,
  verifiedBy: row.verified_by,
  provisional: row.provisional,
});
