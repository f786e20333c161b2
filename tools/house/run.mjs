// SPDX-License-Identifier: EUPL-1.2
import { readdirSync } from 'node:fs';
import { say } from '../bootstrap/progress.mjs';

const AT_ONCE = 2;

/** @typedef {{ name: string, check: (project: string) => Promise<string[]> }} HouseCheck */

/** @returns {Promise<HouseCheck[]>} one file, one check */
export async function allChecks() {
  const files = readdirSync(new URL('checks/', import.meta.url))
    .filter((file) => file.endsWith('.mjs'))
    .toSorted();
  return Promise.all(files.map((file) => import(new URL(`checks/${file}`, import.meta.url).href)));
}

/** @param {HouseCheck} one @param {string} project @returns {Promise<string[]>} */
const problemsOf = (one, project) =>
  one.check(project).catch((/** @type {Error} */ error) => [`the check itself broke: ${error.stack ?? error.message}`]);

/**
 * The house rules, each counted as one test.
 * @param {string} project @param {string[]} [only] parts of names @returns {Promise<{ passed: number, failures: string[] }>}
 */
export async function runHouseChecks(project, only = []) {
  const checks = (await allChecks()).filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
  /** @type {string[]} */
  const failures = [];
  const queue = [...checks];
  const work = async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      const problems = await problemsOf(one, project);
      say(`${problems.length === 0 ? 'PASS' : 'FAIL'} house: ${one.name}`);
      if (problems.length > 0)
        failures.push(`house: ${one.name}\n${problems.map((problem) => `      ${problem.replaceAll('\n', '\n      ')}`).join('\n')}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { passed: checks.length - failures.length, failures };
}
