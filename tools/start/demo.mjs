// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { progress } from '../bootstrap/progress.mjs';
import { appEnvironment } from './plans.mjs';

/** @typedef {{ add: (stop: () => void) => Promise<void> }} Undo */

/** Loads the demo municipality; sees for itself what is there already, so calling it at each start costs a moment. */
const LOADER = 'tools/demo/load.mjs';

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
  if (!facts.settings.demo || !existsSync(join(facts.project, LOADER))) return;
  await progress('loading the demo municipality', () => run(facts.project, LOADER, env, undo));
}
