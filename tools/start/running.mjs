// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Stop } from '../bootstrap/bootstrap.mjs';
import { say } from '../bootstrap/progress.mjs';

/** @typedef {{ pid: number, bootId: string, children: number[], environment: Record<string, string> }} Running */

/** A process number means the same process only as long as the machine has not been started again. */
const bootId = () => (existsSync('/proc/sys/kernel/random/boot_id') ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() : '');

/** @param {number} pid @param {string} project */
function isOurs(pid, project) {
  try {
    process.kill(pid, 0);
    return (
      !existsSync('/proc/self/cmdline') ||
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(project) ||
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('tools/start/run.mjs')
    );
  } catch {
    return false;
  }
}

/** Ends what an earlier start that was killed has left behind. @param {number[]} children @param {string} project */
async function endLeftovers(children, project) {
  const left = children.filter((pid) => isOurs(pid, project));
  if (left.length > 0) say(`an earlier start was cut off: ending ${left.length} processes that it left`);
  for (const pid of left) process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < 100 && left.some((pid) => isOurs(pid, project)); waited += 1) await pause(100);
  for (const pid of left.filter((one) => isOurs(one, project))) process.kill(pid, 'SIGKILL');
}

/**
 * Keeps a second start of the same clone away from the first one's database.
 * @param {string} base @param {string} project
 */
export async function claim(base, project) {
  const file = join(base, 'running.json');
  if (existsSync(file)) {
    /** @type {Running} */
    const other = JSON.parse(readFileSync(file, 'utf8'));
    if (other.bootId === bootId()) {
      if (isOurs(other.pid, project))
        throw new Stop(`Samenspel already runs from this folder (process ${other.pid}). Stop it with Ctrl-C there, or use that one.`);
      await endLeftovers(other.children, project);
    }
  }
  /** @type {Set<number>} */
  const children = new Set();
  /** @type {Record<string, string>} */
  let environment = {};
  const write = () =>
    writeFileSync(file, JSON.stringify({ pid: process.pid, bootId: bootId(), children: [...children], environment }), { mode: 0o600 });
  write();
  return {
    /** @param {number} pid */
    add: (pid) => {
      children.add(pid);
      write();
    },
    /** @param {number} pid */
    remove: (pid) => {
      children.delete(pid);
      write();
    },
    /** How another program of this project reaches what runs here. @param {Record<string, string>} settings */
    tell: (settings) => {
      environment = settings;
      write();
    },
    release: () => rmSync(file, { force: true }),
  };
}

/**
 * The settings of the demo that `npm start` runs from this folder, or null when it does not run.
 * @param {string} base @param {string} project @returns {Record<string, string> | null}
 */
export function runningDemo(base, project) {
  const file = join(base, 'running.json');
  if (!existsSync(file)) return null;
  /** @type {Running} */
  const { pid, bootId: boot, environment } = JSON.parse(readFileSync(file, 'utf8'));
  return boot === bootId() && isOurs(pid, project) ? environment : null;
}
