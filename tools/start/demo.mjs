// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { progress, say } from '../bootstrap/progress.mjs';
import { appEnvironment } from './plans.mjs';

/** @typedef {{ add: (stop: () => void) => Promise<void> }} Undo */

/** Both see for themselves what is there already, so calling them at each start costs a moment. */
const PEOPLE = 'tools/demo/load.mjs';
const TENDERS = 'tools/demo/tenders.mjs';

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

/** People, parties and municipalities, through the use cases; before the apps start. @param {import('./plans.mjs').Facts} facts @param {Undo} undo */
export async function loadDemo(facts, undo) {
  if (!facts.settings.demo) return;
  const env = { ...appEnvironment(facts), MIGRATION_DATABASE_URL: facts.database.ownerUrl };
  await progress('loading the demo municipality', () => run(facts.project, PEOPLE, env, undo));
}

/** Tenders in every state, played over HTTP; when the apps run. @param {import('./plans.mjs').Facts} facts @param {Undo} undo */
export async function playDemoTenders(facts, undo) {
  if (!facts.settings.demo) return;
  try {
    await progress('playing the tenders of the demo', () => run(facts.project, TENDERS, appEnvironment(facts), undo));
  } catch (problem) {
    // Everything else works: a demo with fewer tenders is no reason to stop.
    say(`The demo has not all its tenders: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}
