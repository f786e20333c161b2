// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { project } from '../tools/bootstrap/bootstrap.mjs';
import { progress, say } from '../tools/bootstrap/progress.mjs';
import { withClient } from '../tools/postgres/application-role.mjs';
import { api } from './contenders/api.mjs';
import { handWritten } from './contenders/hand-written.mjs';
import { postgraphile, VIEWS } from './contenders/postgraphile.mjs';
import { openDatabase } from './data/database.mjs';
import { Caller } from './measure/drive.mjs';
import { placesIn } from './measure/places.mjs';
import { rounds } from './measure/rounds.mjs';
import { checkSameData } from './measure/same-data.mjs';
import { StatementCounter } from './measure/statements.mjs';
import { readOptions } from './options.mjs';
import { steadyLoad } from './measure/steady.mjs';
import { tableOf } from './report.mjs';

const CONTENDERS = [api, postgraphile, handWritten];
const PLACES = 50;
const COMPARED = 8;
const CONNECTIONS = 32;

/** @typedef {import('./contenders/contender.mjs').Contender} Contender @typedef {import('./contenders/contender.mjs').Facts} Facts */

/** @param {Contender} contender @param {Facts} facts @param {number} processes */
async function started(contender, facts, processes) {
  /** @type {import('./contenders/contender.mjs').Running[]} */
  const running = [];
  for (let n = 0; n < processes; n += 1) running.push(await contender.start(facts));
  const callers = running.map(({ origin }) => new Caller(origin, CONNECTIONS));
  const stop = async () => {
    for (const caller of callers) caller.close();
    await Promise.all(running.map((one) => one.stop()));
  };
  return { contender, running, callers, pids: running.map(({ pid }) => pid), stop };
}

/** How many statements one warm request sends. @param {Contender} contender @param {Facts} facts @param {import('./contenders/contender.mjs').Place} place */
async function statementsOf(contender, facts, place) {
  const counter = new StatementCounter(facts.databaseUrl);
  const one = await started(contender, { ...facts, databaseUrl: await counter.listen() }, 1);
  const [caller] = one.callers;
  for (let warm = 0; warm < 3; warm += 1) await caller?.ask(contender.list(place));
  const before = counter.count;
  for (let asked = 0; asked < 5; asked += 1) await caller?.ask(contender.list(place));
  const each = (counter.count - before) / 5;
  await one.stop();
  counter.close();
  return each;
}

/** @param {string[]} words @returns {Promise<number>} */
export async function main(words) {
  const options = readOptions(words);
  const database = await openDatabase(project, options);
  const client = new pg.Client({ connectionString: database.ownerUrl });
  try {
    await client.connect();
    await measure(options, database, client);
    return 0;
  } finally {
    await client.end();
    await database.stop();
  }
}

/** @param {import('./options.mjs').Options} options @param {import('./data/database.mjs').BenchDatabase} database @param {pg.Client} client */
async function measure(options, database, client) {
  const wanted = CONTENDERS.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  await withClient(database.ownerUrl, (owner) => owner.query(VIEWS));
  const folder = mkdtempSync(join(tmpdir(), 'samenspel-bench-'));
  const node = options.profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
  const facts = { project, folder, databaseUrl: database.appUrl, node };
  const places = await placesIn(client, options.seed, PLACES);
  const all = [];
  for (const contender of wanted) {
    all.push(await progress(`starting ${contender.name}`, () => started(contender, facts, contender === api ? options.processes : 1)));
  }
  try {
    for (const { contender, running } of all) for (const one of running) await contender.prepare?.(one, places);
    const callers = all.map(({ contender, callers: [caller] }) => ({ contender, caller: /** @type {Caller} */ (caller) }));
    const compared = await checkSameData(callers, [null, ...places.slice(0, COMPARED)]);
    say(`all give the same ${compared.tenders} tenders, ${compared.lots} lots and ${compared.advices} advices`);
    if (options.minutes > 0) return void (await steadyLoad(all, places, options));
    const statements = new Map();
    for (const { contender } of all)
      statements.set(contender.name, await statementsOf(contender, { ...facts, node: [] }, /** @type {any} */ (places[0])));
    const place = (/** @type {number} */ n) => /** @type {import('./contenders/contender.mjs').Place} */ (places[n % places.length]);
    const questions = [
      { name: 'first page', ask: (/** @type {Contender} */ contender) => contender.list(null) },
      { name: 'deep by cursor', ask: (/** @type {Contender} */ contender, /** @type {number} */ n) => contender.list(place(n)) },
      { name: 'one tender', ask: (/** @type {Contender} */ contender, /** @type {number} */ n) => contender.one(place(n).id) },
    ];
    /** @type {Record<string, Record<string, object>>} */
    const report = {};
    for (const question of questions) {
      const figures = await rounds(client, all, question, options);
      report[question.name] = Object.fromEntries(figures);
      process.stdout.write(`\n${tableOf(question.name, figures, statements)}\n\n`);
    }
    if (options.report !== null)
      writeFileSync(options.report, JSON.stringify({ options, load: loadavg(), statements: Object.fromEntries(statements), report }, null, 2));
  } finally {
    await Promise.all(all.map((one) => one.stop()));
  }
}
