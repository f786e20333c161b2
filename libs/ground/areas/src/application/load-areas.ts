// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** A DataSource, EntityManager or QueryRunner of TypeORM. */
export interface Queryable {
  query<T>(sql: string, values?: unknown[]): Promise<T>;
}

const LOAD_GEMEENTEN = `INSERT INTO areas.area (code, year, kind, name, gemeente_code, province, inhabitants, surface_hectares, neighbours, figures)
  SELECT row->>0, (doc->>'year')::int, 'gemeente', row->>1, row->>0, row->>2, (row->>3)::int, (row->>4)::int,
    array(SELECT jsonb_array_elements_text(row->5)), '{}'
  FROM (SELECT $1::jsonb AS doc) file, jsonb_array_elements(doc->'rows') AS row
  ON CONFLICT (code, year) DO UPDATE SET name = excluded.name, province = excluded.province, inhabitants = excluded.inhabitants,
    surface_hectares = excluded.surface_hectares, neighbours = excluded.neighbours`;

const LOAD_GEMEENTE_OF_BUURTEN = `INSERT INTO areas.area (code, year, kind, name, gemeente_code, province, neighbours, figures)
  SELECT doc->>'gemeente', (doc->>'year')::int, 'gemeente', doc->>'name', doc->>'gemeente', doc->>'province', '{}', '{}' FROM (SELECT $1::jsonb AS doc) file
  ON CONFLICT (code, year) DO NOTHING`;

const LOAD_WIJKEN = `INSERT INTO areas.area (code, year, kind, parent_code, gemeente_code, province, neighbours, figures)
  SELECT DISTINCT row->>'wijk', (doc->>'year')::int, 'wijk', doc->>'gemeente', doc->>'gemeente', doc->>'province', '{}'::text[], '{}'::jsonb
  FROM (SELECT $1::jsonb AS doc) file, jsonb_array_elements(doc->'buurten') AS row
  ON CONFLICT (code, year) DO NOTHING`;

// A negative figure (-99995) of Statistics Netherlands means "not known".
const LOAD_BUURTEN = `INSERT INTO areas.area
    (code, year, kind, name, parent_code, gemeente_code, province, postcode, inhabitants, surface_hectares, neighbours, figures, polygon)
  SELECT row->>'code', (doc->>'year')::int, 'buurt', row->>'name', row->>'wijk', doc->>'gemeente', doc->>'province', row->>'postcode',
    (known.figures->>'inhabitants')::int, (known.figures->>'surface_ha')::int, '{}', known.figures, row->'polygon'
  FROM (SELECT $1::jsonb AS doc) file, jsonb_array_elements(doc->'buurten') AS row,
    LATERAL (SELECT jsonb_object_agg(figure.key, CASE WHEN figure.value::numeric < 0 THEN NULL ELSE figure.value::numeric END) AS figures
      FROM jsonb_each_text(row->'figures') AS figure) AS known
  ON CONFLICT (code, year) DO UPDATE SET name = excluded.name, parent_code = excluded.parent_code, postcode = excluded.postcode,
    inhabitants = excluded.inhabitants, surface_hectares = excluded.surface_hectares, figures = excluded.figures, polygon = excluded.polygon`;

const LOAD_SUCCESSIONS = `INSERT INTO areas.succession (code, year, successor_code, successor_year)
  SELECT row->>'code', (row->>'year')::int, row->>'successorCode', (row->>'successorYear')::int
  FROM jsonb_array_elements($1::jsonb->'successors') AS row ON CONFLICT DO NOTHING`;

const FILES = [
  { name: 'gemeenten-2026', statements: [LOAD_GEMEENTEN] },
  { name: 'baarn-2024', statements: [LOAD_GEMEENTE_OF_BUURTEN, LOAD_WIJKEN, LOAD_BUURTEN, LOAD_SUCCESSIONS] },
];

/**
 * Brings the areas that ship with the product into the database. Runs at every start, does nothing when the files are those
 * of the last time, and never removes an area: cases keep the code and year of their filing.
 * Returns the names of the files that were loaded.
 */
export async function loadAreas(db: Queryable): Promise<readonly string[]> {
  const loaded: string[] = [];
  for (const { name, statements } of FILES) {
    const text = await readFile(new URL(`../data/${name}.json`, import.meta.url), 'utf8');
    const digest = createHash('sha256').update(text).digest('hex');
    const found = await db.query<{ digest: string }[]>('SELECT digest FROM areas.source WHERE name = $1', [name]);
    if (found[0]?.digest === digest) continue;
    for (const statement of statements) await db.query(statement, [text]);
    await db.query(
      `INSERT INTO areas.source (name, year, source, licence, digest)
       SELECT $1, (doc->>'year')::int, doc->>'source', doc->>'licence', $3 FROM (SELECT $2::jsonb AS doc) file
       ON CONFLICT (name) DO UPDATE SET source = excluded.source, licence = excluded.licence, digest = excluded.digest, loaded_at = clock.real()`,
      [name, text, digest],
    );
    loaded.push(name);
  }
  return loaded;
}
