// SPDX-License-Identifier: EUPL-1.2
import { Stop } from '../bootstrap/bootstrap.mjs';
import { progress, say } from '../bootstrap/progress.mjs';
import { applicationUrl, createDatabase, ensureApplicationRole, onDatabase, serverMajor, withClient } from '../postgres/application-role.mjs';
import { startPostgres } from '../postgres/server.mjs';

const DATABASE = 'samenspel';
const OLDEST_MAJOR = 15;

/** @typedef {{ ownerUrl: string, applicationUrl: string, where: string, stop: () => Promise<void> }} Database */

/**
 * @param {string} project @param {import('./settings.mjs').StartSettings} settings
 * @param {(why: string) => void} giveUp
 */
async function reachServer(project, settings, giveUp) {
  if (settings.databaseUrl !== null) {
    const major = await serverMajor(onDatabase(settings.databaseUrl, 'postgres'));
    if (major < OLDEST_MAJOR) throw new Stop(`DATABASE_URL names PostgreSQL ${major}; ${OLDEST_MAJOR} or later is needed.`);
    const named = new URL(settings.databaseUrl).pathname.slice(1);
    return {
      url: settings.databaseUrl,
      name: named === '' ? DATABASE : named,
      where: `PostgreSQL ${major} at ${new URL(settings.databaseUrl).host} (DATABASE_URL)`,
      stop: async () => undefined,
    };
  }
  const running = await keepPostgres(project, settings.databasePort, giveUp);
  return { ...running, name: DATABASE };
}

/**
 * The embedded server; when it is killed it is started again on the same port, and PostgreSQL recovers by itself.
 * @param {string} project @param {number} port @param {(why: string) => void} giveUp
 */
async function keepPostgres(project, port, giveUp) {
  let server = await startPostgres({ project, name: 'data', port });
  let stopping = false;
  const first = server.url;
  const watch = async () => {
    await server.ended;
    if (stopping) return;
    say('PostgreSQL ended by itself: starting it again');
    try {
      server = await startPostgres({ project, name: 'data', port: Number(new URL(first).port) });
      if (server.url !== first) return giveUp(`PostgreSQL could not come back on its port. Start again with: npm start`);
      say('PostgreSQL is back');
      void watch();
    } catch (error) {
      giveUp(error instanceof Error ? error.message : String(error));
    }
  };
  void watch();
  const stop = async () => {
    stopping = true;
    await server.stop();
  };
  return { url: first, where: `embedded PostgreSQL 18 on port ${new URL(first).port}, data in ${server.data}`, stop };
}

/** @param {string} url @param {string} name */
async function databaseExists(url, name) {
  return withClient(
    onDatabase(url, 'postgres'),
    async (client) => (await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rowCount === 1,
  );
}

/**
 * A database that is there and up to date, embedded or given.
 * @param {string} project @param {import('./settings.mjs').StartSettings} settings @param {(why: string) => void} giveUp
 * @returns {Promise<Database>}
 */
export async function prepareDatabase(project, settings, giveUp) {
  const server = await progress('starting the database', () => reachServer(project, settings, giveUp));
  say(server.where);
  const ownerUrl = onDatabase(server.url, server.name);
  try {
    await progress('bringing the database up to date', async () => {
      await ensureApplicationRole(onDatabase(server.url, 'postgres'));
      if (!(await databaseExists(server.url, server.name))) await createDatabase(onDatabase(server.url, 'postgres'), server.name);
      const { migrate } = await import('@samenspel/composition');
      await migrate(ownerUrl);
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ownerUrl, applicationUrl: applicationUrl(ownerUrl), where: server.where, stop: server.stop };
}
