// SPDX-License-Identifier: EUPL-1.2
import { databaseParts } from '@samenspel/composition';
import { checkInstallationKeys, checkMigrationLevel, createDataSource, createUnitOfWork, type UnitOfWork } from '@samenspel/database';
import { EnvelopeStore, InstallationKeys, ReceiptKeys } from '@samenspel/keys';
import { Log } from '@samenspel/telemetry';
import { join } from 'node:path';
import type { DestinationStream } from 'pino';
import type { DataSource } from 'typeorm';
import type { WorkerSettings } from './worker-settings.js';

/** What the process holds once. */
export interface Core {
  readonly settings: WorkerSettings;
  readonly dataSource: DataSource;
  readonly unitOfWork: UnitOfWork;
  readonly keys: InstallationKeys;
  readonly receiptKeys: ReceiptKeys;
  readonly envelopes: EnvelopeStore;
  readonly log: Log;
}

/** Stops the start, with a sentence for the operator. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

export async function openCore(settings: WorkerSettings, logTo?: DestinationStream): Promise<Core> {
  const keys = InstallationKeys.parse(settings.installationKeys);
  const receiptKeys = ReceiptKeys.parse(settings.receiptKey, settings.earlierReceiptKeys ?? '');
  const dataSource = await connect(settings, keys);
  return {
    settings,
    dataSource,
    unitOfWork: createUnitOfWork(dataSource, keys),
    keys,
    receiptKeys,
    envelopes: new EnvelopeStore(join(settings.documentsDir, 'envelopes'), keys),
    log: new Log('worker', settings.logLevel, logTo),
  };
}

/** A worker that is older or newer than its database would act on what it does not know. */
async function connect({ databaseUrl, databasePool, statementTimeoutMs }: WorkerSettings, keys: InstallationKeys): Promise<DataSource> {
  const dataSource = createDataSource(databaseUrl, databaseParts, databasePool, { statementTimeoutMs, applicationName: 'samenspel-worker' });
  await dataSource.initialize().catch((error: unknown) => {
    const code = (error as { code?: string }).code ?? 'unknown';
    throw new CannotStart(`The database of DATABASE_URL does not answer (${code}). Start it, or correct the address.`);
  });
  const level = await checkMigrationLevel(dataSource, databaseParts);
  try {
    if (level.level !== 'equal') throw new CannotStart(level.sentence);
    await checkInstallationKeys(dataSource, keys);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
