// SPDX-License-Identifier: EUPL-1.2
import { databaseParts } from '@samenspel/composition';
import { checkMigrationLevel, workerIsAlive } from '@samenspel/database';
import { diskCheck, Health } from '@samenspel/telemetry';
import type { Core } from '../core.js';

/** What must be well before this process gets requests. */
export function healthOf({ dataSource, draining, log, settings }: Core): Health {
  return new Health(
    [
      { name: 'running', isWell: () => Promise.resolve(!draining.active) },
      { name: 'database', isWell: () => dataSource.query('SELECT 1').then(() => true) },
      { name: 'migrations', isWell: async () => (await checkMigrationLevel(dataSource, databaseParts)).level === 'equal' },
      { name: 'worker', isWell: () => workerIsAlive(dataSource) },
      diskCheck(settings.documentsDir),
    ],
    log,
  );
}
