// SPDX-License-Identifier: EUPL-1.2
// Runs on Node 20 with nothing installed: only modules of Node itself may be imported here.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { statfsSync } from 'node:fs';
import { installedState, ownNode } from './installed.mjs';
import { progress, started } from './progress.mjs';

export const project = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');
const WANTED_MAJOR = 24;
const OLDEST_MAJOR = 20;
const INSTALL_BYTES = 900 * 1024 * 1024;
const STOP_SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

const majorOf = (/** @type {string} */ version) => Number(version.replace(/^v/, '').split('.')[0]);

/** A sentence for the person at the keyboard, without a stack. */
export class Stop extends Error {}

/** What npm says before it explains how it is used. @param {string} said */
const worthReading = (said) =>
  said
    .split('\n')
    .filter((line) => !/EBADENGINE|^npm error\s*$/.test(line))
    .slice(0, 25)
    .join('\n');

/** @param {string[]} words */
async function npm(words) {
  const program = process.env['npm_execpath'];
  const [command, ...first] = program?.endsWith('.js') ? [process.execPath, program] : ['npm'];
  const child = spawn(/** @type {string} */ (command), [...first, ...words], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
  /** @type {number | null} */
  const code = await new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(-1));
  });
  if (code !== 0) throw new Stop(`The packages could not be installed (npm ${words.join(' ')}). npm said:\n${worthReading(said)}`);
}

/** Brings node_modules to what the lock file says; does nothing when it is that already. */
async function install() {
  const state = installedState(project);
  if (state === 'all' && ownNode(project) !== null) return;
  const { bavail, bsize } = statfsSync(project);
  if (state === 'nothing' && bavail * bsize < INSTALL_BYTES) {
    throw new Stop(
      `There is no space left in ${project}: the packages need 900 MB, ${Math.floor((bavail * bsize) / 1048576)} MB is free. Make room and start again.`,
    );
  }
  const words = state === 'nothing' ? ['ci', '--no-audit', '--no-fund'] : ['install', '--no-audit', '--no-fund'];
  await progress(`installing packages (npm ${words[0]})`, () => npm(words));
}

/** @param {string} node */
function continueWith(node) {
  // The channel lets the new process notice when this one is killed without a word.
  const child = spawn(node, process.argv.slice(1), {
    cwd: process.cwd(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, SAMENSPEL_RELAYED: '1', SAMENSPEL_STARTED: String(started) },
  });
  for (const signal of STOP_SIGNALS) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
  });
}

/**
 * Installs what is missing and goes on under the Node that the project brings along.
 * @param {() => Promise<number>} main runs under Node 24 with everything installed; gives the exit code
 */
export async function bootstrap(main) {
  try {
    process.exitCode = await reach(main);
  } catch (error) {
    process.stderr.write(`\n${error instanceof Stop || isPlain(error) ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
  // Nothing that was interrupted half-way keeps the process alive.
  process.exit();
}

/** @param {unknown} error @returns {error is Error} */
const isPlain = (error) => error instanceof Error && error.constructor === Error && process.env['SAMENSPEL_STACKS'] === undefined;

/** @param {() => Promise<number>} main @returns {Promise<number>} */
async function reach(main) {
  if (majorOf(process.version) < OLDEST_MAJOR)
    throw new Stop(`This is Node ${process.version}; Node ${OLDEST_MAJOR} or later is needed. Install it and try again.`);
  if (process.env['SAMENSPEL_RELAYED'] === undefined) await install();
  const node = ownNode(project);
  if (majorOf(process.version) >= WANTED_MAJOR) return main();
  if (node === null || process.env['SAMENSPEL_RELAYED'] !== undefined) {
    throw new Stop(
      `Node ${WANTED_MAJOR} is needed and npm has none for ${process.platform}-${process.arch}. Install Node ${WANTED_MAJOR} and try again.`,
    );
  }
  return continueWith(node);
}
