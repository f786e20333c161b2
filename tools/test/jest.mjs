// SPDX-License-Identifier: EUPL-1.2
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {{ title: string, fullName: string, status: string, failureMessages?: string[] }} Assertion
 * @typedef {{ name: string, status: string, message: string, startTime: number, endTime: number, assertionResults: Assertion[] }} FileResult
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[], slowest: string[] }} Counted
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number, testResults: FileResult[] }} JestResults
 */

/** @param {string} project @param {string[]} patterns the spec files that would run @returns {string[]} */
export function specsMatching(project, patterns) {
  const jest = join(project, 'node_modules/jest/bin/jest.js');
  const listed = spawnSync(process.execPath, ['--experimental-vm-modules', jest, '--listTests', ...patterns], { cwd: project, encoding: 'utf8' });
  return listed.stdout.split('\n').filter((line) => line !== '');
}

/**
 * Runs Jest in a process of its own, and counts. A file that could not be loaded counts as one failure.
 * @param {string} project @param {string[]} words @param {Record<string, string>} env
 * @returns {Promise<Counted>}
 */
export async function runJest(project, words, env) {
  const folder = mkdtempSync(join(tmpdir(), 'samenspel-jest-'));
  const file = join(folder, 'results.json');
  const jest = join(project, 'node_modules/jest/bin/jest.js');
  const options = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'].join(' ');
  const child = spawn(process.execPath, [jest, '--json', `--outputFile=${file}`, '--testLocationInResults', ...words], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env, NODE_OPTIONS: options },
  });
  /** @type {number | null} */
  const code = await new Promise((resolve) => {
    child.once('exit', resolve);
  });
  try {
    if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, failures: [`Jest ended with code ${code} and left no results`], slowest: [] };
    return count(project, JSON.parse(readFileSync(file, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SLOWEST = 5;

/** @param {string} project @param {JestResults} results @returns {Counted} */
export function count(project, results) {
  const pathOf = (/** @type {FileResult} */ { name }) => name.replace(`${project}/`, '');
  const failures = results.testResults.flatMap((result) => {
    const failed = result.assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => `${pathOf(result)}: ${fullName}`);
    return failed.length === 0 && result.status === 'failed' ? [`${pathOf(result)}: could not be run`] : failed;
  });
  const byTime = results.testResults.toSorted((a, b) => b.endTime - b.startTime - (a.endTime - a.startTime));
  const slowest = byTime
    .slice(0, SLOWEST)
    .map((result) => `${((result.endTime - result.startTime) / 1000).toFixed(0).padStart(5)} s  ${pathOf(result)}`);
  return { passed: results.numPassedTests, failed: failures.length, skipped: results.numPendingTests + results.numTodoTests, failures, slowest };
}
