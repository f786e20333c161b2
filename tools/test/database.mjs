// SPDX-License-Identifier: EUPL-1.2
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { applicationUrl, createDatabase, dropDatabase, ensureApplicationRole, onDatabase, serverMajor } from '../postgres/application-role.mjs';
import { baseFolder } from '../postgres/base-folder.mjs';
import { removeCluster } from '../postgres/cluster.mjs';
import { startPostgres } from '../postgres/server.mjs';

/** @param {number} pid */
const runs = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** What a test run that was killed left behind: its server may still run. @param {string} project */
export async function clearOldRuns(project) {
  const base = baseFolder(project);
  for (const name of readdirSync(base)) {
    const pid = /^test-(\d+)-\d+$/.exec(name)?.[1];
    if (pid !== undefined && !runs(Number(pid))) await removeCluster(join(base, name));
  }
}

/**
 * The server that the specs run on: an own one, or the one that DATABASE_URL names.
 * @param {string} project @param {15 | 18} major
 */
async function reachServer(project, major) {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') return { url: given, major: await supported(given), stop: async () => undefined };
  await clearOldRuns(project);
  const server = await startPostgres({ project, name: `test-${process.pid}`, major, ephemeral: true });
  return { url: server.url, major, stop: server.stop };
}

/** @param {string} url */
async function supported(url) {
  const major = await serverMajor(url);
  if (major >= 15) return major;
  throw new Error(`DATABASE_URL names PostgreSQL ${major}; 15 or later is needed.`);
}

/** @param {string} ownerUrl @returns {Promise<void>} */
async function migrate(ownerUrl) {
  const composition = await import('@samenspel/composition');
  await composition.migrate(ownerUrl);
}

/**
 * A server with one migrated database, which each database spec clones for itself.
 * @param {string} project @param {15 | 18} major
 */
export async function prepareDatabase(project, major) {
  const server = await reachServer(project, major);
  const template = `samenspel_template_${process.pid}`;
  const stop = async () => {
    await dropDatabase(server.url, template).catch(() => undefined);
    await server.stop();
  };
  try {
    await ensureApplicationRole(server.url);
    await createDatabase(server.url, template);
    await migrate(onDatabase(server.url, template));
  } catch (error) {
    await stop();
    throw error;
  }
  const env = { SAMENSPEL_TEST_SERVER: server.url, SAMENSPEL_TEST_APPLICATION: applicationUrl(server.url), SAMENSPEL_TEST_TEMPLATE: template };
  return { major: server.major, env, stop };
}
