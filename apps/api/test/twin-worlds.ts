// SPDX-License-Identifier: EUPL-1.2
import { Browser } from '@samenspel/accounts/testing';
import type { BidStage } from '@samenspel/aanbestedingen/testing';
import { randomId, type Actor } from '@samenspel/kernel';
import { testKeys, testServer, onDatabase } from '@samenspel/testing';
import { connectTo } from '../../../tools/backup/empty-database.js';
import { tablesOf } from '../../../tools/backup/tables.mjs';
import { dropDatabase, withClient } from '../../../tools/postgres/application-role.mjs';
import { startApi, type RunningApi } from './harness.js';
import { IGNORED_HEADERS, IGNORED_METRICS, withoutIgnored } from './twin-world-fields.js';

/** One of several installations that were the same database until a moment ago. */
export interface TwinWorld {
  readonly api: RunningApi;
  readonly stage: BidStage;
  readonly ownerUrl: string;
  readonly close: () => Promise<void>;
}

/** A copy of the stage's database, with an API of its own on it. `plant` runs on the copy before anything else. */
export async function twinOf(stage: BidStage, plant = ''): Promise<TwinWorld> {
  const server = testServer();
  const source = new URL(stage.tender.database.ownerUrl).pathname.slice(1);
  const name = `twin_${randomId().replaceAll('-', '')}`;
  await withClient(server.ownerUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${source}`));
  const [ownerUrl, appUrl] = [onDatabase(server.ownerUrl, name), onDatabase(server.applicationUrl, name)];
  if (plant !== '') await withClient(ownerUrl, (client) => client.query(plant));
  const database = await connectTo(ownerUrl, appUrl, testKeys());
  // One client sends all requests of all roles: its share of a minute must hold them.
  const api = await startApi({ database, environment: { SAMENSPEL_REQUESTS_PER_MINUTE: '100000' } });
  const close = async (): Promise<void> => {
    await api.close();
    await dropDatabase(server.ownerUrl, name);
  };
  return { api, stage: stage.on(database, stage.folder), ownerUrl, close };
}

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
}

/** All that somebody can notice of one answer. */
async function seen(browser: Browser, { method, path, body }: Request): Promise<string> {
  const response = await (method === 'GET' ? browser.get(path) : browser.post(path, body));
  const headers = [...response.headers].filter(([name]) => !IGNORED_HEADERS.has(name)).map(([name, value]) => `${name}: ${value}`);
  return withoutIgnored([response.status, ...headers, await response.text()].join('\n'));
}

/** The answers to a script, each with how many statements it took. */
export async function play({ api }: TwinWorld, actor: Actor | null, script: readonly Request[]): Promise<string[]> {
  const browser = actor === null ? new Browser(api.origin) : await api.asActor(actor);
  const answers: string[] = [];
  for (const request of script) {
    let answer = '';
    const statements = await api.statementsOf(async () => {
      answer = await seen(browser, request);
    });
    answers.push(`${request.method} ${request.path} ${JSON.stringify(request.body ?? null)}\n${statements.length} statements\n${answer}`);
  }
  return answers;
}

/** `/metrics` without what the list of ignored fields names. */
export async function metricsOf({ api }: TwinWorld): Promise<string[]> {
  const lines = (await api.core.metrics.text()).split('\n');
  return lines.filter((line) => !line.startsWith('#') && !IGNORED_METRICS.some(({ pattern }) => pattern.test(line)));
}

/** How many rows each table has and how many bytes they take: what a dump without the installation key tells. */
export const dumpOf = ({ ownerUrl }: TwinWorld): Promise<string[]> =>
  withClient(ownerUrl, async (client) => {
    const lines: string[] = [];
    for (const { schema, table } of await tablesOf(client)) {
      const name = `${schema}.${table}`;
      const { rows } = await client.query<{ count: string; bytes: string }>(
        `SELECT count(*) AS count, coalesce(sum(pg_column_size(one.*)), 0) AS bytes FROM ${name} AS one`,
      );
      lines.push(`${name}: ${rows[0]?.count} rows, ${rows[0]?.bytes} bytes`);
    }
    return lines;
  });
