// SPDX-License-Identifier: EUPL-1.2
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { createAppRole, grantConnect, type AppRole } from './app-role.js';
import { createDataSource } from './data-source.js';
import type { DatabasePart } from './part.js';

/** Any fixed number: two starts at the same moment take turns. */
const LOCK = 8_217_340_021;
/** Building an index on a full table may take long. */
const STATEMENT_TIMEOUT_MS = 3_600_000;

interface NamedMigration {
  readonly name: string;
  readonly migration: MigrationInterface;
}

export type MigrationLevel =
  { readonly level: 'equal' } | { readonly level: 'older' | 'newer'; readonly names: readonly string[]; readonly sentence: string };

const orderOf = (name: string): number => Number(/\d{13}$/.exec(name)?.[0] ?? Number.NaN);

function inOrder(parts: readonly DatabasePart[]): NamedMigration[] {
  const all = parts.flatMap((part) => part.migrations.map((kind) => ({ name: kind.name, migration: new kind() })));
  const wrong = all.find((one) => Number.isNaN(orderOf(one.name)));
  if (wrong !== undefined) throw new Error(`the migration class ${wrong.name} does not end in a 13-digit number`);
  const sorted = all.toSorted((a, b) => orderOf(a.name) - orderOf(b.name));
  const twin = sorted.find((one, index) => index > 0 && orderOf(one.name) === orderOf(sorted[index - 1]?.name ?? ''));
  if (twin !== undefined) throw new Error(`two migrations have the number of ${twin.name}`);
  return sorted;
}

/** Brings the database up to this code, as the owner; returns the names of the migrations that ran. */
export async function migrate(ownerUrl: string, parts: readonly DatabasePart[], appRole: AppRole = {}): Promise<string[]> {
  return withOwner(ownerUrl, parts, async (db) => {
    await createAppRole(db, appRole);
    await grantConnect(db);
    await createTable(db);
    const known = inOrder(parts);
    const applied = await appliedNames(db);
    const level = compare(known, applied);
    if (level.level === 'newer') throw new Error(level.sentence);
    const missing = known.filter((one) => !applied.includes(one.name));
    for (const one of missing) await inTransaction(db, () => apply(db, one));
    return missing.map((one) => one.name);
  });
}

/** Takes back the last `count` migrations, newest first; for tests and for a release that goes back. */
export async function undoMigrations(ownerUrl: string, parts: readonly DatabasePart[], count = Number.POSITIVE_INFINITY): Promise<string[]> {
  return withOwner(ownerUrl, parts, async (db) => {
    const applied = await appliedNames(db);
    const last = inOrder(parts)
      .filter((one) => applied.includes(one.name))
      .toReversed()
      .slice(0, count === Number.POSITIVE_INFINITY ? undefined : count);
    for (const one of last) {
      await inTransaction(db, async () => {
        await one.migration.down(db);
        await db.query('DELETE FROM migration.applied WHERE name = $1', [one.name]);
      });
    }
    return last.map((one) => one.name);
  });
}

/** For the start of an app and for `/health/ready`; the application role may read this. */
export async function checkMigrationLevel(dataSource: DataSource, parts: readonly DatabasePart[]): Promise<MigrationLevel> {
  const [there]: { exists: boolean }[] = await dataSource.query(`SELECT to_regclass('migration.applied') IS NOT NULL AS exists`);
  const rows: { name: string }[] = there?.exists === true ? await dataSource.query('SELECT name FROM migration.applied') : [];
  return compare(
    inOrder(parts),
    rows.map((row) => row.name),
  );
}

function compare(known: readonly NamedMigration[], applied: readonly string[]): MigrationLevel {
  const names = known.map((one) => one.name);
  const unknown = applied.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    const sentence = `The database is newer than this program: it has ${unknown.join(', ')}. Start the release that made it, or a later one.`;
    return { level: 'newer', names: unknown, sentence };
  }
  const missing = names.filter((name) => !applied.includes(name));
  if (missing.length === 0) return { level: 'equal' };
  return { level: 'older', names: missing, sentence: `The database lacks ${missing.length} migrations. Run: npm run migrate` };
}

async function withOwner<T>(url: string, parts: readonly DatabasePart[], fn: (db: QueryRunner) => Promise<T>): Promise<T> {
  const settings = { statementTimeoutMs: STATEMENT_TIMEOUT_MS, applicationName: 'samenspel-migrate' };
  const dataSource = await createDataSource(url, parts, 1, settings).initialize();
  const db = dataSource.createQueryRunner();
  try {
    await db.query('SELECT pg_advisory_lock($1)', [LOCK]);
    return await fn(db);
  } finally {
    await db.release();
    await dataSource.destroy();
  }
}

async function createTable(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE SCHEMA IF NOT EXISTS migration;
    CREATE TABLE IF NOT EXISTS migration.applied (name text PRIMARY KEY, applied_at timestamptz(3) NOT NULL DEFAULT now());
    GRANT USAGE ON SCHEMA migration TO samenspel_app;
    GRANT SELECT ON migration.applied TO samenspel_app;
  `);
}

async function appliedNames(db: QueryRunner): Promise<string[]> {
  const rows: { name: string }[] = await db.query('SELECT name FROM migration.applied');
  return rows.map((row) => row.name);
}

async function apply(db: QueryRunner, one: NamedMigration): Promise<void> {
  await one.migration.up(db);
  await db.query('INSERT INTO migration.applied (name) VALUES ($1)', [one.name]);
}

async function inTransaction(db: QueryRunner, fn: () => Promise<void>): Promise<void> {
  await db.startTransaction();
  try {
    await fn();
    await db.commitTransaction();
  } catch (thrown) {
    await db.rollbackTransaction();
    throw thrown;
  }
}
