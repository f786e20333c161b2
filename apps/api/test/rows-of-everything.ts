// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from 'typeorm';

const TABLES = `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
  WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
    AND has_table_privilege(format('%I.%I', table_schema, table_name), 'SELECT') ORDER BY 1`;

/** Move by asking alone: when a session was last seen, the beat of the worker, how many requests came, and the refusals on record. */
const MOVE_BY_THEMSELVES = /^accounts\.session$|beat|^limits\.|^audit\./;

/** A digest of all rows of each table: equal before and after means that nothing changed. */
export async function rowsOfEverything(db: DataSource): Promise<Readonly<Record<string, string>>> {
  const tables = (await db.query<{ name: string }[]>(TABLES)).filter(({ name }) => !MOVE_BY_THEMSELVES.test(name));
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, (SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(r::text), '' ORDER BY md5(r::text))), '') FROM ${name} r) AS rows`,
  );
  const rows = await db.query<{ name: string; rows: string }[]>(parts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, rows: digest }) => [name, digest]));
}
