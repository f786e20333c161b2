// SPDX-License-Identifier: EUPL-1.2
import { basename } from 'node:path';
import pg from 'pg';
import { progress, say } from '../../tools/bootstrap/progress.mjs';
import {
  applicationUrl,
  createDatabase,
  dropDatabase,
  ensureApplicationRole,
  onDatabase,
  withClient,
} from '../../tools/postgres/application-role.mjs';
import { startPostgres } from '../../tools/postgres/server.mjs';
import { load } from './load.mjs';
import { Plan } from './plan.mjs';
import { sealer } from './sealed.mjs';

/**
 * @typedef {object} BenchDatabase
 * @property {string} ownerUrl
 * @property {string} appUrl
 * @property {Plan} plan what it was filled with
 * @property {() => Promise<void>} stop
 */

/**
 * A database with so many tenders on the embedded PostgreSQL, or on that of DATABASE_URL.
 * @param {string} project @param {import('../options.mjs').Options} options @returns {Promise<BenchDatabase>}
 */
export async function openDatabase(project, options) {
  const given = process.env['DATABASE_URL'];
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres({ project, name: 'bench' });
  const name = `samenspel_bench_${options.tenders}_${options.seed}`;
  const ownerUrl = onDatabase(server.url, name);
  const found = options.reuse ? await filledOn(server.url, name) : null;
  const plan = new Plan(options.tenders, options.seed, found ?? Date.now());
  if (found === null) await fill(server.url, name, plan).catch((/** @type {unknown} */ error) => server.stop().then(() => Promise.reject(error)));
  else say(`${basename(name)} is there already, filled on ${new Date(found).toISOString().slice(0, 10)}`);
  return { ownerUrl, appUrl: applicationUrl(ownerUrl), plan, stop: server.stop };
}

/** The moment that a database was filled at, which its comment tells once it is whole. @param {string} serverUrl @param {string} name */
const filledOn = (serverUrl, name) =>
  withClient(serverUrl, async (client) => {
    const { rows } = await client.query("SELECT shobj_description(oid, 'pg_database') AS filled FROM pg_database WHERE datname = $1", [name]);
    return rows[0]?.filled ? Number(rows[0].filled) : null;
  });

/** @param {string} serverUrl @param {string} name @param {Plan} plan */
async function fill(serverUrl, name, plan) {
  const { loadGroundData, migrate } = await import('@samenspel/composition');
  const ownerUrl = onDatabase(serverUrl, name);
  await ensureApplicationRole(serverUrl);
  await dropDatabase(serverUrl, name);
  await createDatabase(serverUrl, name);
  await progress('migrating', () => migrate(ownerUrl));
  await progress('loading reference data', () => loadGroundData(ownerUrl));
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await progress('writing the bench data', () => load(client, plan, { bids: plan.tenders * 5, advices: plan.tenders * 10, sealed: sealer() }));
  await client.query(`COMMENT ON DATABASE ${client.escapeIdentifier(name)} IS '${plan.today}'`);
  await client.end();
}
