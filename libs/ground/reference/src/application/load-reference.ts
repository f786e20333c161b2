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

// A figure that somebody verified or ended keeps that; the source and value of the file win otherwise.
const LOAD_FIGURES = `INSERT INTO reference.dated_figure (key, value, valid_from, valid_to, source)
  SELECT row->>'key', row->'value', (row->>'validFrom')::date, (row->>'validTo')::date, row->>'source'
  FROM jsonb_array_elements($1::jsonb->'figures') AS row
  ON CONFLICT (key, municipality_id, valid_from) DO UPDATE
  SET value = excluded.value, valid_to = excluded.valid_to, source = excluded.source
  WHERE dated_figure.verified_by IS NULL`;

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
    await db.query(name === FIGURE_FILE ? LOAD_FIGURES : LOAD_CODES, [text]);
    await db.query(
      `INSERT INTO reference.loaded (name, digest) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET digest = excluded.digest, loaded_at = clock.real()`,
      [name, digest],
    );
    loaded.push(name);
  }
  return loaded;
}
