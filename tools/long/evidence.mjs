// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jobs } from './jobs.mjs';

/**
 * @typedef {{ seed: number, passed: number, failed: number, seconds: number, failures: string[] }} Run
 * @typedef {{ job: string, shows: string, command: string, commit: string, unchanged: boolean, endedAt: string, node: string, passed: number, failed: number, runs: Run[] }} Evidence
 *   `unchanged`: nothing in the folder differed from the commit.
 */

const fileOf = (/** @type {string} */ project, /** @type {string} */ job) => join(project, 'docs/evidence', `${job}.json`);

/** @param {string} project @param {...string} words */
function git(project, ...words) {
  const { status, stdout } = spawnSync('git', words, { cwd: project, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** What the runs speak of. @param {string} project */
export const presentCommit = (project) => ({
  commit: git(project, 'rev-parse', 'HEAD') ?? 'unknown',
  unchanged: git(project, 'status', '--porcelain', '--', '.', ':!docs/evidence') === '',
});

/** @param {string} project @param {Evidence} evidence */
export function writeEvidence(project, evidence) {
  mkdirSync(join(project, 'docs/evidence'), { recursive: true });
  writeFileSync(fileOf(project, evidence.job), `${JSON.stringify(evidence, null, 2)}\n`);
}

/** @param {string} project @param {import('./jobs.mjs').Job} job @returns {string | null} why it does not count, or null */
function staleness(project, job) {
  if (!existsSync(fileOf(project, job.name))) return 'there is none yet';
  /** @type {Evidence} */
  const { commit, unchanged, failed } = JSON.parse(readFileSync(fileOf(project, job.name), 'utf8'));
  if (failed > 0) return `${failed} tests failed`;
  if (!unchanged) return `it was made with changes beside commit ${commit.slice(0, 10)}`;
  const since = git(project, 'log', '--format=%h', `${commit}..HEAD`, '--', ...job.covers);
  if (since === null) return `its commit ${commit.slice(0, 10)} is not in this history`;
  return since === '' ? null : `${since.split('\n').length} later commits changed the code it covers`;
}

/** For a release: every result of the third tier, and whether it still speaks of this code. @param {string} project */
export function checkEvidence(project) {
  const lines = jobs.map((job) => ({ job, why: staleness(project, job) }));
  const text = lines.map(({ job, why }) => `${why === null ? 'counts ' : 'too old'}  ${job.name}: ${why ?? job.shows}`).join('\n');
  return { counts: lines.every(({ why }) => why === null), text };
}
