// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkMigrationLevel, createDataSource, migrate as migrateParts, undoMigrations } from '@samenspel/database';
import { onDatabase, testServer } from '@samenspel/testing';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { databaseParts } from './database-parts.js';
import { migrate } from './migrate.js';

const LONG_MS = 120_000;
const OURS = `nspname NOT IN ('public', 'information_schema') AND nspname NOT LIKE 'pg\\_%'`;

/**
 * The migration is the truth; an entity need not repeat its checks, foreign keys, partial indexes and functions as default.
 * So TypeORM may want to drop those. What it wants to make, to drop of columns and tables, or to change of types is drift.
 */
const MIGRATION_SAYS_MORE = /^(ALTER TABLE \S+ DROP CONSTRAINT|DROP INDEX|ALTER TABLE \S+ ALTER COLUMN \S+ (SET|DROP) DEFAULT)/;

describe('migrations of all libs', () => {
  const { ownerUrl: server } = testServer();
  const name = `migrations_${randomUUID().replaceAll('-', '')}`;
  const url = onDatabase(server, name);
  let owner: DataSource;
  const onServer = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(sql);
    await client.end();
  };

  beforeAll(async () => {
    await onServer(`CREATE DATABASE ${name} TEMPLATE template0`);
    await migrate(url);
    owner = await createDataSource(url, databaseParts, 2).initialize();
  }, LONG_MS);
  afterAll(async () => {
    await owner.destroy();
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });

  /** Every column, constraint, index and right, as text. */
  const picture = async (): Promise<string[]> => {
    const rows: { line: string }[] = await owner.query(`
      SELECT format('column %s.%s %s %s %s %s', table_schema, table_name, column_name, data_type, is_nullable, column_default) AS line
        FROM information_schema.columns JOIN pg_namespace ON nspname = table_schema WHERE ${OURS}
      UNION ALL SELECT format('constraint %s.%s %s', nspname, conname, pg_get_constraintdef(c.oid)) FROM pg_constraint c JOIN pg_namespace n ON n.oid = connamespace WHERE ${OURS}
      UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes JOIN pg_namespace ON nspname = schemaname WHERE ${OURS}
      UNION ALL SELECT format('function %s.%s %s', nspname, proname, prosrc) FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace WHERE ${OURS}
      UNION ALL SELECT format('right %s.%s %s %s', table_schema, table_name, grantee, privilege_type) FROM information_schema.table_privileges
        JOIN pg_namespace ON nspname = table_schema WHERE ${OURS}
      ORDER BY 1`);
    return rows.map(({ line }) => line);
  };

  it('make every table, column, type, null, key and constraint that the entities describe', async () => {
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query).filter((query) => !MIGRATION_SAYS_MORE.test(query))).toEqual([]);
  });

  it('do nothing the second time, and the level is equal', async () => {
    expect(await migrate(url)).toEqual([]);
    expect(await checkMigrationLevel(owner, databaseParts)).toEqual({ level: 'equal' });
  });

  it(
    'go down to nothing, and up again to the same',
    async () => {
      const before = await picture();
      await undoMigrations(url, databaseParts);
      expect((await picture()).filter((line) => !line.includes('migration.'))).toEqual([]);
      expect(await checkMigrationLevel(owner, databaseParts)).toMatchObject({ level: 'older' });
      await migrate(url);
      expect(await picture()).toEqual(before);
    },
    LONG_MS,
  );

  it('refuse a database that is newer than the code, and name what it has', async () => {
    const older = databaseParts.slice(0, -1);
    const last = databaseParts.at(-1)?.migrations.at(-1)?.name ?? '';
    await expect(migrateParts(url, older)).rejects.toThrow(last);
    expect(await checkMigrationLevel(owner, older)).toMatchObject({ level: 'newer' });
  });

  it('take turns when two start at the same moment', async () => {
    await undoMigrations(url, databaseParts, 1);
    const ran = await Promise.all([migrate(url), migrate(url)]);
    expect(ran.map(({ length }) => length).toSorted()).toEqual([0, 1]);
  });

  it('X-01 give the application no way to make anything, nor to change what is written for ever', async () => {
    const may = async (sql: string): Promise<unknown[]> => owner.query(sql);
    expect(await may(`SELECT nspname FROM pg_namespace WHERE has_schema_privilege('samenspel_app', oid, 'CREATE')`)).toEqual([]);
    expect(await may(`SELECT has_database_privilege('samenspel_app', current_database(), 'CREATE, TEMP') AS may`)).toEqual([{ may: false }]);
    expect(await may(`SELECT relname FROM pg_class JOIN pg_roles r ON r.oid = relowner WHERE rolname = 'samenspel_app'`)).toEqual([]);
    const forEver = ['audit.entry', 'audit.link', 'audit.head', 'audit.opened_chain', 'events.log', 'migration.applied', 'clock.era_number'];
    for (const table of forEver) {
      expect(await may(`SELECT has_table_privilege('samenspel_app', '${table}', 'UPDATE, DELETE, TRUNCATE') AS may`)).toEqual([{ may: false }]);
    }
    expect(await may(`SELECT has_column_privilege('samenspel_app', 'clock.municipality_offset', 'sandbox', 'UPDATE') AS may`)).toEqual([
      { may: false },
    ]);
  });
});
