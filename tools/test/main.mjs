// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { project } from '../bootstrap/bootstrap.mjs';
import { progress, say } from '../bootstrap/progress.mjs';
import { runHouseChecks } from '../house/run.mjs';
import { prepareDatabase } from './database.mjs';
import { runJest, specsMatching } from './jest.mjs';
import { readOptions } from './options.mjs';

/** What depends on the version of PostgreSQL; the start brings its own. */
const ON_A_DATABASE = '(db-spec|e2e-spec)\\.ts$';
const NOT_ON_A_DATABASE = ['/tools/(start|postgres)/', '/tools/whole/(a-bid|kill|broken)'];
/** Specs that say in their name that they belong to a later tier. */
const LATER = { first: '\\.(full|long)\\.[a-z0-9-]+\\.ts$', full: '\\.long\\.[a-z0-9-]+\\.ts$' };
/** Read by the specs that play a few of many in the first tier. */
const FULL = { SAMENSPEL_TIER: 'full' };

/** @returns {string[]} what went wrong */
export function buildAll() {
  const built = spawnSync(process.execPath, [join(project, 'tools/build/build.mjs')], { cwd: project, encoding: 'utf8' });
  return built.status === 0 ? [] : [`the build failed:\n${built.stderr}`];
}

/** @param {import('./options.mjs').Options} options @param {string[]} failures */
async function makeDatabase(options, failures) {
  // A few pure specs need not wait for a server.
  if (options.patterns.length > 0 && !specsMatching(project, options.patterns).some((file) => /(db-spec|e2e-spec)\.ts$/.test(file))) return null;
  try {
    const database = await progress('preparing the test database', () => prepareDatabase(project, options.major));
    say(`specs run on PostgreSQL ${database.major}`);
    return database;
  } catch (error) {
    failures.push(`the test database could not be made: ${error instanceof Error ? error.stack : String(error)}`);
    say(failures.at(-1) ?? '');
    return null;
  }
}

/** @param {import('./options.mjs').Options} options @param {string[]} failures */
async function specs(options, failures) {
  const database = await makeDatabase(options, failures);
  const only = options.databaseOnly ? [ON_A_DATABASE] : options.patterns;
  const passedOver = ['/node_modules/', options.full ? LATER.full : LATER.first, ...(options.databaseOnly ? NOT_ON_A_DATABASE : [])];
  const stop = () => void (database?.stop() ?? Promise.resolve()).then(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  try {
    return await runJest(project, [...options.jest, ...only, '--testPathIgnorePatterns', ...passedOver], {
      ...database?.env,
      ...(options.full ? FULL : {}),
    });
  } finally {
    await database?.stop();
  }
}

/** @param {string[]} words @returns {Promise<number>} */
export async function main(words) {
  const options = readOptions(words);
  const everything = options.patterns.length === 0 && options.jest.length === 0 && !options.databaseOnly;
  const failures = buildAll();
  failures.forEach((failure) => say(failure));
  const house = everything ? await runHouseChecks(project) : { passed: 0, failures: [] };
  const jest = await specs(options, failures);
  failures.push(...house.failures, ...jest.failures);
  if (everything && jest.skipped > 0) failures.push(`${jest.skipped} tests are skipped`);
  if (everything) process.stdout.write(`\nSlowest:\n${jest.slowest.join('\n')}\n`);
  process.stdout.write(failures.length === 0 ? '\n' : `\nFailed:\n${failures.map((failure) => `  - ${failure}`).join('\n')}\n\n`);
  process.stdout.write(`${house.passed + jest.passed} passed, ${failures.length} failed\n`);
  return failures.length === 0 ? 0 : 1;
}
