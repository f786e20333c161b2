// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeySet } from '@samenspel/keys';
import { appEnvironment, childPlans, origin, type Facts } from '../start/plans.mjs';
import { supervisor } from '../start/supervise.mjs';
import { freePort } from '../start/testing/started.js';
import type { OwnDatabase } from './databases.js';

export const project = join(import.meta.dirname, '../..');

/** The whole product as real processes out of `dist`, with the people of the demo, on ports and in a folder of its own. */
export interface Product {
  readonly facts: Facts;
  readonly origin: string;
  /** Logs, mail, documents and envelopes. */
  readonly folder: string;
  readonly database: OwnDatabase;
  /** What an operator's command needs to work on it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** kill -9; it is started again at once, as `npm start` does. */
  readonly kill: (program: 'API' | 'worker') => void;
  /** Ends the programs; folder and database stay until `stop`. */
  readonly halt: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Told {
  /** Process numbers in order of their start; the harness kills by these only. */
  readonly running: Map<string, number>;
  readonly troubles: string[];
}

/** The programs' children are known by the order in which they are started: a restart follows the end of the same program. */
function startPrograms(facts: Facts, { running, troubles }: Told) {
  const plans = childPlans(facts);
  let starting = '';
  const ended = new Map<number, string>();
  const claimed = {
    add: (pid: number): void => void running.set(starting === '' ? (ended.values().next().value ?? '') : starting, pid),
    remove: (pid: number): void => {
      const name = [...running].find(([, one]) => one === pid)?.[0];
      if (name === undefined) return;
      ended.clear();
      ended.set(pid, name);
      running.delete(name);
    },
  };
  const children = supervisor({ project, logFolder: join(facts.base, 'logs'), claimed, giveUp: (why) => void troubles.push(why) });
  const start = async (): Promise<void> => {
    for (const plan of plans) {
      starting = plan.name;
      await children.start(plan);
    }
    starting = '';
  };
  return { start, stop: children.stop };
}

/** One of the project's programs, to its end. */
export async function runProgram(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [...words], { cwd: project, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

/** The people of the demo, made by its own loader. */
async function loadDemo(environment: Product['environment']): Promise<void> {
  const loaded = await runProgram(['tools/demo/load.mjs'], environment);
  if (loaded.code !== 0) throw new Error(`the demo was not loaded:\n${loaded.said}`);
}

async function factsOf(database: OwnDatabase): Promise<Facts> {
  const base = `/var/tmp/samenspel-spec-${randomUUID()}`;
  for (const name of ['logs', 'documents', 'mail']) mkdirSync(join(base, name), { recursive: true, mode: 0o700 });
  const [port = 0, standInPort = 0, mailPort = 0, metricsPort = 0] = await Promise.all(Array.from({ length: 4 }, () => freePort()));
  const settings = { port, standInPort, mailPort, metricsPort, databasePort: 0, databaseUrl: null, demo: true };
  return { project, base, settings, database: { ...database, where: 'a spec', stop: async () => undefined }, keys: generateKeySet() };
}

/** @param database is dropped when the product stops. */
export async function startProduct(database: OwnDatabase): Promise<Product> {
  return run(await factsOf(database), database, true);
}

/** As after a restore: on another database and folder, with the keys and the address of the product that was stopped. */
export function startRestored(before: Product, database: OwnDatabase, folder: string): Promise<Product> {
  for (const name of ['logs', 'mail']) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  return run({ ...before.facts, base: folder, database: { ...database, where: 'a spec', stop: async () => undefined } }, database, false);
}

async function run(facts: Facts, database: OwnDatabase, withDemo: boolean): Promise<Product> {
  const told: Told = { running: new Map(), troubles: [] };
  const environment = appEnvironment(facts);
  const programs = startPrograms(facts, told);
  let halted = false;
  const halt = async (): Promise<void> => {
    if (!halted) await programs.stop();
    halted = true;
  };
  const stop = async (): Promise<void> => {
    await halt();
    await database.drop();
    rmSync(facts.base, { recursive: true, force: true });
    if (told.troubles.length > 0) throw new Error(told.troubles.join('\n'));
  };
  try {
    if (withDemo) await loadDemo(environment);
    await programs.start();
  } catch (error) {
    await stop();
    throw error;
  }
  const kill = (program: 'API' | 'worker'): void => {
    const pid = told.running.get(program);
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  };
  return { facts, origin: origin(facts), folder: facts.base, database, environment, kill, halt, stop };
}
