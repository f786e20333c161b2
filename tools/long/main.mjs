// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { project } from '../bootstrap/bootstrap.mjs';
import { progress, say } from '../bootstrap/progress.mjs';
import { prepareDatabase } from '../test/database.mjs';
import { runJest } from '../test/jest.mjs';
import { buildAll } from '../test/main.mjs';
import { presentCommit, writeEvidence } from './evidence.mjs';
import { jobs } from './jobs.mjs';

const PROGRESS = join(project, 'node_modules/.cache/test-long.json');

/** @typedef {{ commit: string, done: Record<string, import('./evidence.mjs').Run[]> }} Progress */

/** Runs that this very code did before it was broken off. @param {string} commit @param {boolean} fresh @returns {Progress} */
function begunBefore(commit, fresh) {
  if (fresh) rmSync(PROGRESS, { force: true });
  /** @type {Progress} */
  const kept = existsSync(PROGRESS) ? JSON.parse(readFileSync(PROGRESS, 'utf8')) : { commit, done: {} };
  return kept.commit === commit ? kept : { commit, done: {} };
}

/** @param {Progress} kept */
function keep(kept) {
  mkdirSync(dirname(PROGRESS), { recursive: true });
  writeFileSync(PROGRESS, JSON.stringify(kept));
}

/** @param {import('./jobs.mjs').Job} job @param {number} seed @param {Record<string, string>} env @returns {Promise<import('./evidence.mjs').Run>} */
async function runOnce(job, seed, env) {
  const started = performance.now();
  say(`${job.name}, seed ${seed}`);
  const tier = { SAMENSPEL_TIER: 'long', SAMENSPEL_SEED: String(seed) };
  const { passed, failed, failures } = await runJest(project, job.specs, { ...env, ...tier });
  return { seed, passed, failed, seconds: Math.round((performance.now() - started) / 1000), failures };
}

/** @param {import('./jobs.mjs').Job} job @param {Progress} kept @param {Record<string, string>} env */
async function runJob(job, kept, env) {
  const runs = (kept.done[job.name] ??= []);
  for (let seed = 1; seed <= job.seeds; seed += 1) {
    if (runs.some((run) => run.seed === seed && run.failed === 0)) continue;
    const run = await runOnce(job, seed, env);
    kept.done[job.name] = [...(kept.done[job.name] ?? []).filter((one) => one.seed !== seed), run];
    keep(kept);
  }
  const all = kept.done[job.name] ?? [];
  /** @param {'passed' | 'failed'} what */
  const sum = (what) => all.reduce((total, run) => total + run[what], 0);
  const about = { job: job.name, shows: job.shows, command: `npm run test:long -- ${job.name}`, ...presentCommit(project) };
  const result = { ...about, endedAt: new Date().toISOString(), node: process.version, passed: sum('passed'), failed: sum('failed'), runs: all };
  writeEvidence(project, result);
  return result;
}

/** The third tier: takes hours, can be broken off and goes on where it was. @param {string[]} words @returns {Promise<number>} */
export async function main(words) {
  const { values, positionals } = parseArgs({ args: words, options: { fresh: { type: 'boolean', default: false } }, allowPositionals: true });
  const unknown = positionals.filter((name) => !jobs.some((job) => job.name === name));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}. Choose from: ${jobs.map(({ name }) => name).join(', ')}`);
  const failures = buildAll();
  if (failures.length > 0) throw new Error(failures.join('\n'));
  const kept = begunBefore(presentCommit(project).commit, values.fresh);
  const database = await progress('preparing the test database', () => prepareDatabase(project, 18));
  const stop = () => void database.stop().then(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  let [passed, failed] = [0, 0];
  try {
    for (const job of jobs.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
      const result = await runJob(job, kept, database.env);
      [passed, failed] = [passed + result.passed, failed + result.failed];
    }
  } finally {
    await database.stop();
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}
