// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs a program of node_modules under our own Node; no shell, no npx.
 * @param {string} project where the packages are @param {string} script below node_modules @param {string[]} words @param {string} [cwd]
 * @returns {Promise<{ code: number, said: string }>}
 */
export async function run(project, script, words, cwd = project) {
  const child = spawn(process.execPath, [join(project, 'node_modules', script), ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  /** @type {number} */
  const code = await new Promise((resolve) => {
    child.once('exit', (value) => resolve(value ?? 1));
  });
  return { code, said };
}

/** A tool's own words as one problem, when it was not content. @param {{ code: number, said: string }} result */
export const complaint = ({ code, said }) => (code === 0 ? [] : [said.trim().split('\n').slice(0, 80).join('\n')]);
