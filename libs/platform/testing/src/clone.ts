// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { onDatabase, testServer } from './test-server.js';

/** PostgreSQL refuses to copy a database that somebody is connected to; a check of the template passes soon. */
const OBJECT_IN_USE = '55006';
const TRIES = 50;

/** A database of one spec file. */
export interface ClonedDatabase {
  readonly name: string;
  /** Owner's address: for arranging what the application may not do. */
  readonly ownerUrl: string;
  /** The application role's address. */
  readonly appUrl: string;
  readonly drop: () => Promise<void>;
}

async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function copyTemplate(client: Client, name: string, template: string, tries = TRIES): Promise<void> {
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } catch (error) {
    if ((error as { code?: string }).code !== OBJECT_IN_USE || tries === 0) throw error;
    await pause(100);
    await copyTemplate(client, name, template, tries - 1);
  }
}

/** A fresh copy of the migrated template; a tenth of a second. */
export async function cloneTemplate(): Promise<ClonedDatabase> {
  const { ownerUrl, applicationUrl, template } = testServer();
  const name = `spec_${randomUUID().replaceAll('-', '')}`;
  await asOwner(ownerUrl, async (client) => {
    await copyTemplate(client, name, template);
    // Rights on the database itself are not copied along.
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${new URL(applicationUrl).username}`);
  });
  const drop = () => asOwner(ownerUrl, async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)));
  return { name, ownerUrl: onDatabase(ownerUrl, name), appUrl: onDatabase(applicationUrl, name), drop };
}
