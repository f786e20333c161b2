// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second. */
const MS_PER_TICK = 10;

/** Milliseconds of processor time that a process has used, its threads included; 0 when it is gone. @param {number} pid */
function processorMs(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
  } catch {
    return 0;
  }
}

/** Memory that a process holds, in MiB. @param {number} pid */
export function memoryMiB(pid) {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(found?.[1] ?? 0) / 1024);
}

/** The processor time of a server and of the PostgreSQL processes that work for it. */
export class Spending {
  /** @param {import('pg').Client} client @param {readonly number[]} servers @param {string} applicationName */
  constructor(client, servers, applicationName) {
    this.client = client;
    this.servers = servers;
    this.applicationName = applicationName;
  }

  /** What each process has used by now. */
  async now() {
    const { rows } = await this.client.query('SELECT pid FROM pg_stat_activity WHERE application_name = $1', [this.applicationName]);
    return { servers: used(this.servers), backends: used(rows.map(({ pid }) => pid)) };
  }
}

/** @typedef {{ servers: Map<number, number>, backends: Map<number, number> }} Used */

const used = (/** @type {readonly number[]} */ pids) => new Map(pids.map((pid) => [pid, processorMs(pid)]));

/** Milliseconds in between; a process that came meanwhile began at nought. @param {Map<number, number>} before @param {Map<number, number>} after */
export const spentBetween = (before, after) => [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0);
