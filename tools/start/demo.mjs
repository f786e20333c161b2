// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { progress } from '../bootstrap/progress.mjs';
import { appEnvironment } from './plans.mjs';

/** @typedef {{ add: (stop: () => void) => Promise<void> }} Undo */

/**
 * Reference data and the demo municipality. The programs see for themselves what is there already, so calling them
 * at each start costs a moment.
 */
const LOADERS = [
  { what: 'loading the reference data', program: 'tools/demo/reference.mjs', isDemo: false },
  { what: 'loading the demo municipality', program: 'tools/demo/load.mjs', isDemo: true },
];

/** @param {string} project @param {string} program @param {Record<string, string | undefined>} env @param {Undo} undo */
async function run(project, program, env, undo) {
  const child = spawn(process.execPath, ['--enable-source-maps', join(project, program)], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  await undo.add(() => void child.kill('SIGTERM'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  /** @type {number | null} */
  const code = await new Promise((resolve) => {
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`${program} ended with code ${code}. Its last words:\n${said.trimEnd().split('\n').slice(-15).join('\n')}`);
}

/** @param {import('./plans.mjs').Facts} facts @param {Undo} undo */
export async function loadDemo(facts, undo) {
  const env = { ...appEnvironment(facts), MIGRATION_DATABASE_URL: facts.database.ownerUrl };
  for (const { what, program, isDemo } of LOADERS) {
    if (isDemo && !facts.settings.demo) continue;
    if (existsSync(join(facts.project, program))) await progress(what, () => run(facts.project, program, env, undo));
  }
}
