// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ name: string, program: string, words?: string[], env: Record<string, string | undefined>, ready: string | null }} ChildPlan
 *   `ready`: address that answers 200 once the program can be used; null when running is enough.
 * @typedef {{ plan: ChildPlan, process: import('node:child_process').ChildProcess, log: string, ended: Promise<string>, stop: () => Promise<void> }} Child
 */

const LEAVE_WITH_PARENT = new URL('./leave-with-parent.mjs', import.meta.url).href;
/** An app finishes its requests within 20 s. */
const STOP_WITHIN_MS = 25_000;

/** @param {string} file how a program explained its end */
export const lastLines = (file, count = 12) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches it through us, in the right order.
 * @param {ChildPlan} plan @param {string} project @param {string} log @returns {Child}
 */
export function startChild(plan, project, log) {
  const output = openSync(log, 'a', 0o600);
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', LEAVE_WITH_PARENT, plan.program, ...(plan.words ?? [])], {
    cwd: project,
    env: plan.env,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
    child.once('error', (error) => resolve(error.message));
  });
  return { plan, process: child, log, ended, stop: () => stopChild(child, ended) };
}

/** @param {import('node:child_process').ChildProcess} child @param {Promise<string>} ended */
async function stopChild(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}

/** @param {string} address */
const answers = (address) =>
  fetch(address, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );

const READY_WITHIN_MS = 90_000;

/**
 * Waits until a child can be used; its end before that is an error with its last words.
 * @param {Child} child
 */
export async function untilReady(child) {
  let ended = '';
  void child.ended.then((how) => (ended = how));
  const { name, ready } = child.plan;
  for (const from = Date.now(); Date.now() - from < READY_WITHIN_MS; await new Promise((resolve) => setTimeout(resolve, 100))) {
    if (ended !== '') throw new Error(`The ${name} stopped while starting (${ended}). Its last words, from ${child.log}:\n${lastLines(child.log)}`);
    if (ready === null || (await answers(ready))) return;
  }
  throw new Error(
    `The ${name} is not ready after ${READY_WITHIN_MS / 1000} s (${ready}). Its last words, from ${child.log}:\n${lastLines(child.log)}`,
  );
}
