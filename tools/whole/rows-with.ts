// SPDX-License-Identifier: EUPL-1.2
import { withClient } from '../postgres/application-role.mjs';
import { needlesOf } from './needles.js';

const TABLES = `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
  WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`;

/** The tables with a row that holds the text in a readable form, however PostgreSQL keeps it on disk. */
export function rowsWith(text: string, ownerUrl: string): Promise<string[]> {
  const needles = [...needlesOf(text)].filter(([form]) => !form.startsWith('UTF-16')).map(([, needle]) => needle.toString());
  return withClient(ownerUrl, async (client) => {
    const { rows }: { rows: { name: string }[] } = await client.query(TABLES);
    const found: string[] = [];
    for (const { name } of rows) {
      const hits = await client.query(
        `SELECT 1 FROM ${name} AS one WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) n WHERE strpos(one::text, n) > 0) LIMIT 1`,
        [needles],
      );
      if (hits.rowCount === 1) found.push(name);
    }
    return found;
  });
}
