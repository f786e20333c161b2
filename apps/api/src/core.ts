// SPDX-License-Identifier: EUPL-1.2
import { databaseParts, queueAge, queueNames } from '@samenspel/composition';
import { checkInstallationKeys, checkMigrationLevel, createDataSource, createUnitOfWork, Reads, type UnitOfWork } from '@samenspel/database';
import { Draining } from '@samenspel/http-kit';
import { EnvelopeStore, InstallationKeys, ReceiptKeys } from '@samenspel/keys';
import { Log, Metrics } from '@samenspel/telemetry';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DestinationStream } from 'pino';
import type { DataSource } from 'typeorm';
import type { ApiSettings } from './api-settings.js';

/** What the process holds once: connections, keys, log. The modules get it injected by class. */
export interface Core {
  readonly settings: ApiSettings;
  readonly dataSource: DataSource;
  readonly unitOfWork: UnitOfWork;
  readonly reads: Reads;
  readonly keys: InstallationKeys;
  readonly receiptKeys: ReceiptKeys;
  readonly envelopes: EnvelopeStore;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly draining: Draining;
}

/** Stops the start, with a sentence for the operator. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** The core before anything is connected; specs and the schema's printer need no more. */
export function coreOf(settings: ApiSettings, logTo?: DestinationStream): Core {
  const keys = InstallationKeys.parse(settings.installationKeys);
  const { databaseUrl, databasePool, statementTimeoutMs } = settings;
  const dataSource = createDataSource(databaseUrl, databaseParts, databasePool, { statementTimeoutMs, applicationName: 'samenspel-api' });
  return {
    settings,
    dataSource,
    unitOfWork: createUnitOfWork(dataSource, keys),
    reads: new Reads(dataSource),
    keys,
    receiptKeys: ReceiptKeys.parse(settings.receiptKey, settings.earlierReceiptKeys ?? ''),
    envelopes: new EnvelopeStore(envelopeFolder(settings), keys),
    log: new Log('api', settings.logLevel, logTo),
    metrics: new Metrics('api'),
    draining: new Draining(),
  };
}

/** The core with its folders made and its database checked. */
export async function openCore(settings: ApiSettings, logTo?: DestinationStream): Promise<Core> {
  const core = coreOf(settings, logTo);
  await mkdir(envelopeFolder(settings), { recursive: true, mode: 0o700 });
  await connect(core.dataSource);
  await checkInstallationKeys(core.dataSource, core.keys);
  observePool(core);
  observeQueues(core);
  return core;
}

const envelopeFolder = ({ documentsDir }: ApiSettings): string => join(documentsDir, 'envelopes');

/** An application that is older or newer than its database would read and write what it does not know. */
async function connect(dataSource: DataSource): Promise<void> {
  await dataSource.initialize().catch((error: unknown) => {
    const code = (error as { code?: string }).code ?? 'unknown';
    throw new CannotStart(`The database of DATABASE_URL does not answer (${code}). Start it, or correct the address.`);
  });
  const level = await checkMigrationLevel(dataSource, databaseParts);
  if (level.level === 'equal') return;
  await dataSource.destroy();
  throw new CannotStart(level.sentence);
}

function observePool({ metrics, dataSource }: Core): void {
  const { master: pool } = dataSource.driver as unknown as { master: { totalCount: number; idleCount: number; waitingCount: number } };
  metrics.gauge('database_connections', 'Connections that this process holds.', () => pool.totalCount);
  metrics.gauge('database_connections_idle', 'Connections that nobody uses now.', () => pool.idleCount);
  metrics.gauge('database_waiting', 'Requests that wait for a connection.', () => pool.waitingCount);
}

function observeQueues({ metrics, dataSource }: Core): void {
  for (const queue of queueNames) {
    metrics.gauge(`queue_${queue}_oldest_seconds`, 'Seconds that the oldest of this queue waits for the worker.', () => queueAge(dataSource, queue));
  }
}
