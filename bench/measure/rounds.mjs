// SPDX-License-Identifier: EUPL-1.2
import { loadavg } from 'node:os';
import { say } from '../../tools/bootstrap/progress.mjs';
import { asFastAsPossible, atRate, median, quantile } from './drive.mjs';
import { memoryMiB, spentBetween, Spending } from './processor.mjs';

const ROUNDS = 7;
const WARM_REQUESTS_PER_SECOND = 100;
const WARM_SECONDS = 12;
const AT_A_TIME = 8;

/** @typedef {import('../contenders/contender.mjs').Contender} Contender @typedef {import('../contenders/contender.mjs').Ask} Ask */
/** @typedef {{ contender: Contender, pids: readonly number[], callers: readonly import('./drive.mjs').Caller[] }} Started */
/** @typedef {{ name: string, ask: (contender: Contender, n: number) => Ask }} Question */
/**
 * @typedef {object} Figures processor milliseconds per request, and what else a round showed
 * @property {number} server
 * @property {number} database
 * @property {number} total
 * @property {number} p50
 * @property {number} p99
 * @property {number} perSecond as fast as possible, eight at a time
 * @property {number} memory MiB
 * @property {number} load average of the machine
 */

/**
 * Seven rounds in which each has its turn at the same rate, so that what else the machine does meets all of them.
 * @param {import('pg').Client} client @param {readonly Started[]} all @param {Question} question @param {{ rate: number, seconds: number }} options
 * @returns {Promise<Map<string, Figures>>}
 */
export async function rounds(client, all, question, { rate, seconds }) {
  const ask = (/** @type {Contender} */ contender) => (/** @type {number} */ n) => question.ask(contender, n);
  for (const { contender, callers } of all) await atRate(callers, ask(contender), WARM_REQUESTS_PER_SECOND, WARM_SECONDS);
  /** @type {Map<string, Figures[]>} */
  const found = new Map(all.map(({ contender }) => [contender.name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of all) found.get(one.contender.name)?.push(await turn(client, one, ask(one.contender), rate, seconds));
    say(`${question.name}, round ${round + 1}: ${[...found].map(([name, list]) => `${name} ${list.at(-1)?.total.toFixed(2)} ms`).join(', ')}`);
  }
  /** @type {Map<string, Figures>} */
  const medians = new Map();
  for (const one of all) {
    const list = found.get(one.contender.name) ?? [];
    const middle = (/** @type {keyof Figures} */ key) => median(list.map((figures) => figures[key]));
    const perSecond = await asFastAsPossible(one.callers, ask(one.contender), AT_A_TIME, seconds);
    medians.set(one.contender.name, {
      ...{ server: middle('server'), database: middle('database'), total: middle('total'), p50: middle('p50'), p99: middle('p99') },
      ...{ perSecond, memory: one.pids.reduce((sum, pid) => sum + memoryMiB(pid), 0), load: middle('load') },
    });
  }
  return medians;
}

/** @param {import('pg').Client} client @param {Started} started @param {(n: number) => Ask} ask @param {number} rate @param {number} seconds @returns {Promise<Figures>} */
async function turn(client, { contender, pids, callers }, ask, rate, seconds) {
  const spending = new Spending(client, pids, contender.applicationName);
  const before = await spending.now();
  const times = (await atRate(callers, ask, rate, seconds)).toSorted((a, b) => a - b);
  const after = await spending.now();
  const server = spentBetween(before.servers, after.servers) / times.length;
  const database = spentBetween(before.backends, after.backends) / times.length;
  const [load = 0] = loadavg();
  return { server, database, total: server + database, p50: quantile(times, 0.5), p99: quantile(times, 0.99), perSecond: 0, memory: 0, load };
}
