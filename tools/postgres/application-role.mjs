// SPDX-License-Identifier: EUPL-1.2
import { createHmac } from 'node:crypto';
import pg from 'pg';

export const APPLICATION_ROLE = 'samenspel_app';

/**
 * Follows from the owner's address, so that a demo and the tests on one server agree without writing it down anywhere.
 * @param {string} ownerUrl
 */
export const applicationPassword = (ownerUrl) => createHmac('sha256', new URL(ownerUrl).password).update('application role').digest('base64url');

/** @param {string} url @param {string} database */
export function onDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

/** The address under which the application connects. @param {string} ownerUrl */
export function applicationUrl(ownerUrl) {
  const changed = new URL(ownerUrl);
  changed.username = APPLICATION_ROLE;
  changed.password = applicationPassword(ownerUrl);
  return changed.toString();
}

/** @template T @param {string} url @param {(client: import('pg').Client) => Promise<T>} work @returns {Promise<T>} */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away is told by the query that fails, not by an event nobody listens to.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * The role of the application: may log in, may make nothing. Migrations give it rights, so it comes first.
 * @param {string} ownerUrl
 */
export const ensureApplicationRole = (ownerUrl) =>
  withClient(ownerUrl, async (client) => {
    const password = client.escapeLiteral(applicationPassword(ownerUrl));
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [APPLICATION_ROLE]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APPLICATION_ROLE]);
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
    await client.query(`${verb} ROLE ${APPLICATION_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${password}`);
  });

/** @param {string} serverUrl @param {string} name */
export const createDatabase = (serverUrl, name) =>
  withClient(serverUrl, async (client) => {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8'`);
  });

/** @param {string} serverUrl @param {string} name */
export const dropDatabase = (serverUrl, name) =>
  withClient(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  });

/** @param {string} url the major version; an error says what to do @returns {Promise<number>} */
export async function serverMajor(url) {
  try {
    return await withClient(url, async (client) =>
      Math.floor(Number((await client.query('SHOW server_version_num')).rows[0].server_version_num) / 10_000),
    );
  } catch (error) {
    const { host } = new URL(url);
    throw new Error(
      `PostgreSQL at ${host} cannot be used: ${error instanceof Error ? error.message : String(error)}. Start it, or change DATABASE_URL, or leave DATABASE_URL out to use the embedded one.`,
    );
  }
}
