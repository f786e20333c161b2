// SPDX-License-Identifier: EUPL-1.2
// As a program: migrate.js <owner url>, with the password of the application role in APP_ROLE_PASSWORD when it must be made.
import { migrate as migrateParts, type AppRole } from '@samenspel/database';
import { argv, env, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import { databaseParts } from './database-parts.js';
import { loadGroundData } from './load-ground-data.js';

/** Brings a database up to this release with the parts of all libs, and with the reference data that comes with it. */
export async function migrate(ownerUrl: string, appRole: AppRole = {}): Promise<string[]> {
  const names = await migrateParts(ownerUrl, databaseParts, appRole);
  await loadGroundData(ownerUrl);
  return names;
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  const url = argv[2] ?? env['MIGRATION_DATABASE_URL'] ?? env['DATABASE_URL'];
  if (url === undefined) throw new Error('Say which database: as the first argument, or in MIGRATION_DATABASE_URL.');
  const password = env['APP_ROLE_PASSWORD'];
  const names = await migrate(url, password === undefined ? {} : { password });
  stdout.write(names.length === 0 ? 'the database is up to date\n' : `migrated: ${names.join(', ')}\n`);
}
