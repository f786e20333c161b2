// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** A DataSource, EntityManager or QueryRunner of TypeORM. */
export interface Queryable {
  query<T>(sql: string, values?: unknown[]): Promise<T>;
}

const CODE_FILES = [
  'cpv-social-and-specific-services',
  'procedure-type',
  'award-criterion-type',
  'reserved-procurement',
  'buyer-legal-type',
  'nuts3',
];
const FIGURE_FILE = 'dated-figures';

const LOAD_CODES = `WITH file AS (SELECT $1::jsonb AS doc),
  list AS (
    INSERT INTO reference.code_list (list, title, version, source, licence)
    SELECT doc->>'list', doc->>'title', doc->>'version', doc->>'source', doc->>'licence' FROM file
    ON CONFLICT (list) DO UPDATE SET title = excluded.title, version = excluded.version, source = excluded.source, licence = excluded.licence
    RETURNING list)
  INSERT INTO reference.code (list, code, nl, en)
  SELECT list.list, row->>0, row->>1, row->>2 FROM list, file, jsonb_array_elements(doc->'codes') AS row
  ON CONFLICT (list, code) DO UPDATE SET nl = excluded.nl, en = excluded.en`;

const ROWS = `SELECT row->>'key' AS key, row->'value' AS value, (row->>'validFrom')::date AS valid_from, (row->>'validTo')::date AS valid_to, row->>'source' AS source
  FROM jsonb_array_elements($1::jsonb->'figures') AS row`;
// What somebody verified stays as it is, and so does an end that was set by hand.
const UPDATE_FIGURES = `UPDATE reference.dated_figure f SET value = r.value, source = r.source, valid_to = least(r.valid_to, f.valid_to)
  FROM (${ROWS}) r WHERE f.key = r.key AND f.municipality_id IS NULL AND f.valid_from = r.valid_from AND f.verified_by IS NULL`;
// A day that an administrator filled by hand stays with that figure.
const ADD_FIGURES = `INSERT INTO reference.dated_figure (key, value, valid_from, valid_to, source)
  SELECT r.key, r.value, r.valid_from, r.valid_to, r.source FROM (${ROWS}) r
  WHERE NOT EXISTS (SELECT FROM reference.dated_figure f WHERE f.key = r.key AND f.municipality_id IS NULL
    AND daterange(f.valid_from, f.valid_to) && daterange(r.valid_from, r.valid_to))`;

/**
 * Brings the code lists and national figures that ship with the product into the database. Runs at every start, does
 * nothing when the files are those of the last time, and never removes a code: records may refer to it.
 * Returns the names of the files that were loaded.
 */
export async function loadReference(db: Queryable): Promise<readonly string[]> {
  const loaded: string[] = [];
  for (const name of [...CODE_FILES, FIGURE_FILE]) {
    const text = await readFile(new URL(`../data/${name}.json`, import.meta.url), 'utf8');
    const digest = createHash('sha256').update(text).digest('hex');
    const found = await db.query<{ digest: string }[]>('SELECT digest FROM reference.loaded WHERE name = $1', [name]);
    if (found[0]?.digest === digest) continue;
    for (const statement of name === FIGURE_FILE ? [UPDATE_FIGURES, ADD_FIGURES] : [LOAD_CODES]) await db.query(statement, [text]);
    await db.query(
      `INSERT INTO reference.loaded (name, digest) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET digest = excluded.digest, loaded_at = clock.real()`,
      [name, digest],
    );
    loaded.push(name);
  }
  return loaded;
}
