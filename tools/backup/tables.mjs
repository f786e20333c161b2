// SPDX-License-Identifier: EUPL-1.2
import copy from 'pg-copy-streams';

/** @typedef {{ schema: string, table: string, columns: string[] }} TableShape */

/**
 * Every table that is kept, with the columns that are written, in a fixed order. An UNLOGGED table is left out: the share of the
 * first officer waits in one, so that it reaches no backup.
 */
const TABLES = `SELECT n.nspname AS schema, c.relname AS table,
    array_agg(a.attname::text ORDER BY a.attnum) AS columns, has_table_privilege(c.oid, 'SELECT') AS readable
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relkind = 'r' AND c.relpersistence = 'p' AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
  GROUP BY n.nspname, c.relname, c.oid ORDER BY 1, 2`;

/** @param {import('pg').Client} client @returns {Promise<TableShape[]>} */
export async function tablesOf(client) {
  const { rows } = await client.query(TABLES);
  const closed = rows.filter(({ readable }) => !readable).map(({ schema, table }) => `${schema}.${table}`);
  if (closed.length > 0) {
    throw new Error(
      `This role may not read ${closed.join(', ')}, so a backup would not be whole. Give the owner's address in MIGRATION_DATABASE_URL.`,
    );
  }
  return rows.map(({ schema, table, columns }) => ({ schema, table, columns }));
}

/** @param {import('pg').Client} client @param {TableShape} shape */
function named(client, { schema, table, columns }) {
  const escape = client.escapeIdentifier.bind(client);
  return { table: `${escape(schema)}.${escape(table)}`, columns: columns.map(escape).join(', ') };
}

/** All rows, in the text form of COPY, which every version reads. @param {import('pg').Client} client @param {TableShape} shape */
export function rowsOut(client, shape) {
  const name = named(client, shape);
  return client.query(copy.to(`COPY ${name.table} (${name.columns}) TO STDOUT`));
}

/** @param {import('pg').Client} client @param {TableShape} shape */
export function rowsIn(client, shape) {
  const name = named(client, shape);
  return client.query(copy.from(`COPY ${name.table} (${name.columns}) FROM STDIN`));
}

const FOREIGN_KEYS = `SELECT format('%I.%I', n.nspname, c.relname) AS table, quote_ident(k.conname) AS name, pg_get_constraintdef(k.oid) AS definition
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE k.contype = 'f' AND n.nspname NOT LIKE 'pg\\_%' ORDER BY 1, 2`;
const TRIGGERS = `SELECT DISTINCT format('%I.%I', n.nspname, c.relname) AS table FROM pg_trigger t
  JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal ORDER BY 1`;

/**
 * Lets rows come in any order, as their owner may: foreign keys are taken away and made again, which checks every row, and the
 * triggers that guard changes do not fire for what was there already. To be run in one transaction, so that nobody sees it.
 * @param {import('pg').Client} client @param {() => Promise<void>} fill
 */
export async function withoutGuards(client, fill) {
  const { rows: keys } = await client.query(FOREIGN_KEYS);
  const { rows: guarded } = await client.query(TRIGGERS);
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { table } of guarded) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await fill();
  for (const { table } of guarded) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  for (const { table, name, definition } of keys) await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
}

const COUNTED = `SELECT format('%I.%I', table_schema, table_name) AS table, column_name AS name,
    pg_get_serial_sequence(format('%I.%I', table_schema, table_name), column_name) AS sequence
  FROM information_schema.columns WHERE table_schema NOT LIKE 'pg\\_%' AND is_identity = 'YES'`;

/** Counters go on after the highest number there is. @param {import('pg').Client} client */
export async function continueCounters(client) {
  const { rows } = await client.query(COUNTED);
  for (const { table, name, sequence } of rows)
    await client.query(
      `SELECT setval($1::regclass, greatest((SELECT max(${client.escapeIdentifier(name)}) FROM ${table}), 1), EXISTS (SELECT FROM ${table}))`,
      [sequence],
    );
}
