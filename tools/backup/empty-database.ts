// SPDX-License-Identifier: EUPL-1.2
import { databaseParts } from '@samenspel/composition';
import { createDataSource, createUnitOfWork, Reads } from '@samenspel/database';
import type { InstallationKeys } from '@samenspel/keys';
import { onDatabase, testServer, type TestDatabase } from '@samenspel/testing';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, dropDatabase, withClient } from '../postgres/application-role.mjs';
import { tablesOf } from './tables.mjs';

/** Where a spec puts a backup back: an empty database on the server of the test run, and a folder that is not there yet. */
export interface EmptyDatabase {
  readonly ownerUrl: string;
  readonly documents: string;
  readonly connect: (keys: InstallationKeys) => Promise<TestDatabase>;
  /** The rows of each table as one number, of this database or another. */
  readonly digests: (url?: string) => Promise<Record<string, string>>;
  /** Every constraint and trigger, as text. */
  readonly guards: (url?: string) => Promise<string[]>;
  readonly drop: () => Promise<void>;
}

/** A restore moves these on, or the worker would. */
const MOVE_ON = ['clock.era_number', 'audit.link'];

async function digestsOf(url: string): Promise<Record<string, string>> {
  return withClient(url, async (client) => {
    const digests: Record<string, string> = {};
    for (const { schema, table } of await tablesOf(client)) {
      const name = `${schema}.${table}`;
      if (MOVE_ON.includes(name)) continue;
      const { rows } = await client.query<{ digest: string }>(
        `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(one::text, 0)), 0) AS digest FROM ${name} AS one`,
      );
      digests[name] = rows[0]?.digest ?? '';
    }
    return digests;
  });
}

async function guardsOf(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ line: string }>(
      `SELECT format('%s %s %s %s', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid)) AS line FROM pg_constraint WHERE conrelid <> 0
       UNION ALL SELECT format('%s %s', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`,
    );
    return rows.map(({ line }) => line);
  });
}

export const tablesIn = (url: string): Promise<number> => withClient(url, async (client) => (await tablesOf(client)).length);

/** As a spec uses a database, under the application's role. */
export async function connectTo(ownerUrl: string, appUrl: string, keys: InstallationKeys): Promise<TestDatabase> {
  const dataSource = await createDataSource(appUrl, databaseParts, 10).initialize();
  const unitOfWork = createUnitOfWork(dataSource, keys);
  return { ownerUrl, appUrl, dataSource, unitOfWork, reads: new Reads(dataSource), keys, close: () => dataSource.destroy() };
}

export async function emptyDatabase(): Promise<EmptyDatabase> {
  const server = testServer();
  const name = `restored_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(server.ownerUrl, name);
  const [ownerUrl, appUrl] = [onDatabase(server.ownerUrl, name), onDatabase(server.applicationUrl, name)];
  const documents = join(tmpdir(), `samenspel-${name}`);
  const connect = (keys: InstallationKeys): Promise<TestDatabase> => connectTo(ownerUrl, appUrl, keys);
  const drop = async (): Promise<void> => {
    await dropDatabase(server.ownerUrl, name);
    rmSync(documents, { recursive: true, force: true });
  };
  return { ownerUrl, documents, connect, digests: (url = ownerUrl) => digestsOf(url), guards: (url = ownerUrl) => guardsOf(url), drop };
}
