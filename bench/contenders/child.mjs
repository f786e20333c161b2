// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../tools/postgres/server.mjs';

const READY_WITHIN_MS = 60_000;

/** A port that nobody listens on now. */
export async function anyPort() {
  for (let port = 21_000 + (process.pid % 5_000); port < 30_000; port += 1) if ((await freePort(port)) !== 0) return port;
  throw new Error('no port is free');
}

/**
 * A server in a process of its own, so that its processor time is its own. What it says goes to a file.
 * @param {{ program: string, env: Record<string, string>, port: number, log: string, ready: (origin: string) => Promise<boolean>, node?: string[], cwd?: string }} plan
 */
export async function startChild({ program, env, port, log, ready, node = [], cwd }) {
  const child = spawn(process.execPath, [...node, program], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', TZ: 'UTC', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = createWriteStream(log);
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => void child.once('exit', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  for (let waited = 0; waited < READY_WITHIN_MS && child.exitCode === null; waited += 100) {
    if (await ready(origin).catch(() => false)) {
      const stop = async () => {
        child.kill('SIGTERM');
        await ended;
        output.end();
      };
      return { origin, pid: child.pid ?? 0, stop };
    }
    await pause(100);
  }
  child.kill('SIGKILL');
  throw new Error(`${program} does not start; what it said stands in ${log}`);
}

/** @param {string} origin @param {string} path @param {object} [body] @returns {Promise<boolean>} */
export async function answers(origin, path, body) {
  const asked = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(origin + path, asked);
  await response.arrayBuffer();
  return response.ok;
}
