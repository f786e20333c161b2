// SPDX-License-Identifier: EUPL-1.2
import { createDataSource, createUnitOfWork, Reads, type DatabasePart, type UnitOfWork } from '@samenspel/database';
import type { InstallationKeys } from '@samenspel/keys';
import { getMetadataArgsStorage, type DataSource } from 'typeorm';
import { cloneTemplate } from './clone.js';
import { testKeys } from './test-keys.js';

export interface TestDatabase {
  /** Owner's address: for arranging what the application may not do. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Connected as the application role, with the entities of the parts. */
  readonly dataSource: DataSource;
  readonly unitOfWork: UnitOfWork;
  readonly reads: Reads;
  readonly keys: InstallationKeys;
  readonly close: () => Promise<void>;
}

const POOL_SIZE = 10;

/** Every entity class that the spec has imported by now, directly or not. */
function loadedEntities(): DatabasePart {
  const targets = getMetadataArgsStorage().tables.map(({ target }) => target);
  const entities = targets.filter((target): target is new () => object => typeof target === 'function');
  return { name: 'loaded', schema: '', entities, migrations: [] };
}

/**
 * A migrated database for one spec file, used under the application's role.
 * @param parts whose entities are needed; without it, those of all imported entity classes.
 */
export async function createTestDatabase(parts: readonly DatabasePart[] = [loadedEntities()]): Promise<TestDatabase> {
  const clone = await cloneTemplate();
  const dataSource = createDataSource(clone.appUrl, parts, POOL_SIZE, { applicationName: 'samenspel-spec' });
  await dataSource.initialize();
  const keys = testKeys();
  return {
    ownerUrl: clone.ownerUrl,
    appUrl: clone.appUrl,
    dataSource,
    unitOfWork: createUnitOfWork(dataSource, keys),
    reads: new Reads(dataSource),
    keys,
    close: async () => {
      await dataSource.destroy();
      await clone.drop();
    },
  };
}
