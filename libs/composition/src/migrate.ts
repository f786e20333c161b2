// SPDX-License-Identifier: EUPL-1.2
// As a program (npm run migrate): the owner's address as its argument or in MIGRATION_DATABASE_URL.
import { migrationTable, readSettings } from '@samenspel/config';
import { migrate as migrateParts, type AppRole } from '@samenspel/database';
import { argv, env, exit, stderr, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import { databaseParts } from './database-parts.js';
import { loadGroundData } from './load-ground-data.js';

/** Brings a database up to this release with the parts of all libs, and with the reference data that comes with it. */
export async function migrate(ownerUrl: string, appRole: AppRole = {}): Promise<string[]> {
  const names = await migrateParts(ownerUrl, databaseParts, appRole);
  await loadGroundData(ownerUrl);
  return names;
}

async function main(): Promise<void> {
  const settings = readSettings(migrationTable, argv[2] === undefined ? env : { ...env, MIGRATION_DATABASE_URL: argv[2] });
  const { migrationDatabaseUrl, appRolePassword } = settings;
  const names = await migrate(migrationDatabaseUrl, appRolePassword === null ? {} : { password: appRolePassword });
  stdout.write(names.length === 0 ? 'The database is up to date.\n' : `Migrated: ${names.join(', ')}\n`);
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  await main().catch((error: unknown) => {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    exit(1);
  });
}
