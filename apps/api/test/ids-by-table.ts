// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from 'typeorm';
import type { IdsByTable } from './random-input.js';

const TABLES = `SELECT c.table_schema || '.' || c.table_name AS name FROM information_schema.columns c
  JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE c.column_name = 'id' AND c.data_type = 'uuid' AND t.table_type = 'BASE TABLE'
    AND has_table_privilege(format('%I.%I', c.table_schema, c.table_name), 'SELECT') ORDER BY 1`;
const OF_EACH = 12;

/** Some ids of each table that has rows, the newest first: ids of the right kind, of another kind, and of other people. */
export async function idsByTable(db: DataSource): Promise<IdsByTable> {
  const found = new Map<string, readonly string[]>();
  for (const { name } of await db.query<{ name: string }[]>(TABLES)) {
    const rows = await db.query<{ id: string }[]>(`SELECT id FROM ${name} ORDER BY id DESC LIMIT ${OF_EACH}`);
    if (rows.length > 0)
      found.set(
        name,
        rows.map(({ id }) => id),
      );
  }
  return found;
}
