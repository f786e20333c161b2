// SPDX-License-Identifier: EUPL-1.2
import type { Succession } from '../domain/overlap.js';
import type { Queryable } from './load-areas.js';

interface Row {
  readonly code: string;
  readonly year: number;
  readonly successor_code: string;
  readonly successor_year: number;
}

/** Every recorded succession in which one of these gemeenten, or a part of one, takes part; for `overlapsAtWijkLevel`. */
export async function successionsOf(db: Queryable, gemeenteCodes: readonly string[]): Promise<readonly Succession[]> {
  const rows = await db.query<Row[]>(
    `SELECT code, year, successor_code, successor_year FROM areas.succession
     WHERE 'GM' || substr(code, 3, 4) = ANY ($1) OR 'GM' || substr(successor_code, 3, 4) = ANY ($1)`,
    [[...gemeenteCodes]],
  );
  return rows.map((row) => ({ from: { code: row.code, year: row.year }, to: { code: row.successor_code, year: row.successor_year } }));
}

/** Which of these areas we know, as `code year`; for refusing a form that names another. */
export async function knownAreas(db: Queryable, areas: readonly { code: string; year: number }[]): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ code: string; year: number }[]>(
    'SELECT a.code, a.year FROM areas.area a JOIN unnest($1::text[], $2::int[]) AS asked (code, year) ON a.code = asked.code AND a.year = asked.year',
    [areas.map((area) => area.code), areas.map((area) => area.year)],
  );
  return new Set(rows.map((row) => `${row.code} ${row.year}`));
}
