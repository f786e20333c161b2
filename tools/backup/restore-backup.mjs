// SPDX-License-Identifier: EUPL-1.2
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AuditChainer } from '@samenspel/audit';
import { databaseParts, migrate } from '@samenspel/composition';
import { createDataSource, migrate as migrateParts } from '@samenspel/database';
import { InstallationKeys } from '@samenspel/keys';
import { serverMajor, withClient } from '../postgres/application-role.mjs';
import { isEmptyFolder, writeDocument } from './documents.mjs';
import { checkBackup, readBackup, readHead } from './read-backup.mjs';
import { continueCounters, rowsIn, tablesOf, withoutGuards } from './tables.mjs';

const OLDEST_MAJOR = 15;
const OURS = `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%' ORDER BY 1 LIMIT 1`;

/**
 * @typedef {object} Target
 * @property {string} ownerUrl an empty database, as its owner
 * @property {import('@samenspel/database').AppRole} appRole
 * @property {string} documentsDir an empty folder, or none yet
 * @property {string} installationKeys the setting, as it was where the backup was made
 */

/** All that can be known before anything is touched: the identity, the keys, the release, the place. @param {string} file @param {string} identity @param {Target} target */
async function checkFirst(file, identity, { ownerUrl, documentsDir, installationKeys }) {
  const head = await readHead(file, identity);
  InstallationKeys.parse(installationKeys).verify(head.keyChecks);
  const known = databaseParts.flatMap(({ migrations }) => migrations.map(({ name }) => name));
  const unknown = head.migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `The backup is of a newer release: it has ${unknown.join(', ')}. Nothing was changed. Use the release that made it, or a later one.`,
    );
  const major = await serverMajor(ownerUrl);
  if (major < OLDEST_MAJOR) throw new Error(`This is PostgreSQL ${major}; ${OLDEST_MAJOR} or later is needed. Nothing was changed.`);
  const { rows } = await withClient(ownerUrl, (client) => client.query(OURS));
  if (rows.length > 0)
    throw new Error(`The database is not empty: it has ${rows[0].name}. Nothing was changed. Make a new database and give its address.`);
  if (!(await isEmptyFolder(documentsDir)))
    throw new Error(`The folder ${documentsDir} is not empty. Nothing was changed. Name an empty folder in SAMENSPEL_DOCUMENTS_DIR.`);
  await checkBackup(file, identity);
  return head;
}

/** The schema as it was when the backup was made: its rows fit into that one. @param {Target} target @param {string[]} names */
const migrateTo = ({ ownerUrl, appRole }, names) =>
  migrateParts(
    ownerUrl,
    databaseParts.map((part) => ({ ...part, migrations: part.migrations.filter(({ name }) => names.includes(name)) })),
    appRole,
  );

/** @param {import('pg').Client} client @param {string} file @param {string} identity @param {string} documentsDir */
async function fill(client, file, identity, documentsDir) {
  const present = (await tablesOf(client)).map(({ schema, table }) => `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`);
  // What the migrations wrote stands in the backup too, perhaps changed since.
  await client.query(`TRUNCATE ${present.join(', ')}`);
  return readBackup(file, identity, {
    table: async (shape, rows) => pipeline(rows, rowsIn(client, shape)),
    document: (name, bytes) => writeDocument(documentsDir, name, bytes),
  });
}

/** @param {Target} target @param {string} file @param {string} identity */
async function load({ ownerUrl, documentsDir }, file, identity) {
  return withClient(ownerUrl, async (client) => {
    await client.query('SET statement_timeout = 0');
    await client.query('BEGIN');
    /** @type {import('./make-backup.mjs').Manifest | undefined} */
    let manifest;
    await withoutGuards(client, async () => {
      manifest = await fill(client, file, identity, documentsDir);
    });
    await continueCounters(client);
    // Transaction numbers begin anew on this server; what comes from now on must come after all that was.
    await client.query('UPDATE clock.era_number SET number = number + 1');
    await client.query('COMMIT');
    await client.query('ANALYZE');
    if (manifest === undefined) throw new Error('the backup ended without its manifest');
    return manifest;
  });
}

/** Entries that no worker had linked yet are linked now, so that the whole chain can be walked. @param {string} ownerUrl */
async function finishChain(ownerUrl) {
  const dataSource = await createDataSource(ownerUrl, [], 1, { applicationName: 'samenspel-restore' }).initialize();
  try {
    const chainer = new AuditChainer(dataSource);
    while ((await chainer.chainNext()) > 0);
  } finally {
    await dataSource.destroy();
  }
}

/** @param {string} folder */
async function emptyAgain(folder) {
  const entries = await readdir(folder).catch(() => []);
  for (const entry of entries) await rm(join(folder, entry), { recursive: true, force: true });
}

/**
 * Puts a backup into an empty database and an empty folder, and brings it up to this release. Everything that can be wrong with
 * the backup, the keys or the place is said before anything is touched.
 * @param {{ file: string, identity: string, target: Target }} options
 * @returns {Promise<{ head: import('./make-backup.mjs').Head, manifest: import('./make-backup.mjs').Manifest, migrated: string[] }>}
 */
export async function restoreBackup({ file, identity, target }) {
  const head = await checkFirst(file, identity, target);
  try {
    await migrateTo(target, head.migrations);
    const manifest = await load(target, file, identity);
    const migrated = await migrate(target.ownerUrl, target.appRole);
    await finishChain(target.ownerUrl);
    return { head, manifest, migrated };
  } catch (problem) {
    await emptyAgain(target.documentsDir);
    throw new Error(
      `The restore broke off: ${problem instanceof Error ? problem.message : String(problem)} The documents were removed again, and nothing of the backup is in the database. Make a new database and start the restore again.`,
      { cause: problem },
    );
  }
}
