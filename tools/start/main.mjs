// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { project, Stop } from '../bootstrap/bootstrap.mjs';
import { progress, say } from '../bootstrap/progress.mjs';
import { baseFolder } from '../postgres/base-folder.mjs';
import { demoAccounts } from './accounts.mjs';
import { announcement } from './announce.mjs';
import { prepareDatabase } from './database.mjs';
import { loadDemo, playDemoTenders } from './demo.mjs';
import { demoKeys } from './keys.mjs';
import { childPlans, settingsForOthers } from './plans.mjs';
import { checkPorts } from './ports.mjs';
import { claim } from './running.mjs';
import { readSettings } from './settings.mjs';
import { supervisor } from './supervise.mjs';
import { undoList } from './undo.mjs';

async function build() {
  const built = spawnSync(process.execPath, [join(project, 'tools/build/build.mjs')], { cwd: project, encoding: 'utf8' });
  if (built.status !== 0) throw new Stop(`The build failed:\n${built.stderr}`);
}

/** A folder for what we write ourselves; the database's account owns the one above. @param {string} base @param {string} name */
function ownFolder(base, name) {
  const folder = join(base, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return folder;
}

/** Resolves with the reason to stop: a signal, or a part that cannot go on. */
function reasonToStop() {
  /** @type {(reason: { code: number, why: string }) => void} */
  let resolve = () => undefined;
  /** @type {Promise<{ code: number, why: string }>} */
  const promise = new Promise((done) => (resolve = done));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve({ code: 0, why: `${signal}: stopping` }));
  process.once('disconnect', () => resolve({ code: 0, why: 'the starter is gone: stopping' }));
  return { promise, giveUp: (/** @type {string} */ why) => resolve({ code: 1, why }) };
}

/** @param {ReturnType<typeof undoList>} undo @param {ReturnType<typeof reasonToStop>} reason */
async function bringUp(undo, reason) {
  const settings = readSettings(process.env);
  const base = baseFolder(project);
  const claimed = await claim(base, project);
  await undo.add(claimed.release);
  await checkPorts(settings);
  await progress('building', build);
  const database = await prepareDatabase(project, settings, reason.giveUp);
  await undo.add(database.stop);
  const facts = { project, base, settings, database, keys: await demoKeys(ownFolder(base, 'keys')) };
  for (const name of ['documents', 'mail']) ownFolder(base, name);
  claimed.tell(settingsForOthers(facts));
  await loadDemo(facts, undo);
  const children = supervisor({ project, logFolder: ownFolder(base, 'logs'), claimed, giveUp: reason.giveUp });
  await undo.add(children.stop);
  for (const plan of childPlans(facts)) await progress(`starting the ${plan.name}`, () => children.start(plan));
  await playDemoTenders(facts, undo);
  process.stdout.write(announcement(facts, await demoAccounts(project)));
}

/** @returns {Promise<number>} */
export async function main() {
  const reason = reasonToStop();
  const undo = undoList();
  const broken = bringUp(undo, reason).then(
    () => new Promise(() => undefined),
    (/** @type {unknown} */ error) => ({ code: 1, why: '', error }),
  );
  const first = /** @type {{ code: number, why: string, error?: unknown }} */ (await Promise.race([reason.promise, broken]));
  if (first.why !== '') say(first.why);
  await undo.all();
  if (first.error !== undefined) throw first.error instanceof Error ? first.error : new Error(String(first.error));
  say('stopped');
  return first.code;
}
