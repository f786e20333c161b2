// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../../..');
const READY = 'Samenspel runs.';

/** One run of `npm start`, watched from outside as a person would. */
export interface Started {
  readonly pid: number;
  /** Everything that it has said until now. */
  readonly said: () => string;
  /** Waits until it says this, or has ended. */
  readonly until: (text: string | RegExp, withinMs?: number) => Promise<void>;
  readonly ended: Promise<number | null>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** A place and ports of its own, so that a spec meets neither the developer's demo nor another spec. */
export async function ownPlace(): Promise<{ env: Record<string, string>; remove: () => void }> {
  const folder = `/var/tmp/samenspel-spec-${randomUUID()}`;
  const names = ['SAMENSPEL_PORT', 'SAMENSPEL_METRICS_PORT', 'STAND_IN_PORT', 'SAMENSPEL_MAIL_PORT', 'SAMENSPEL_DATABASE_PORT'];
  const ports = await Promise.all(names.map(async (name) => [name, String(await freePort())] as const));
  const env = { ...Object.fromEntries(ports), SAMENSPEL_DATA_DIR: folder, SAMENSPEL_DEMO: 'off' };
  return { env, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function start(env: Record<string, string>): Started {
  const { PATH = '', HOME = '/' } = process.env;
  const child = spawn(process.execPath, [join(project, 'tools/start/run.mjs')], {
    cwd: project,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const until = async (wanted: string | RegExp, withinMs = 60_000): Promise<void> => {
    const found = (): boolean => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));
    for (const from = Date.now(); !found() && child.exitCode === null; await new Promise((resolve) => setTimeout(resolve, 50))) {
      if (Date.now() - from > withinMs) throw new Error(`npm start did not say ${String(wanted)} within ${withinMs} ms, but:\n${text}`);
    }
    if (!found()) throw new Error(`npm start ended without saying ${String(wanted)}, but:\n${text}`);
  };
  return { pid: child.pid ?? 0, said: () => text, until, ended, kill: (signal) => void child.kill(signal) };
}

/** Until everything runs. */
export const untilRunning = (started: Started): Promise<void> => started.until(READY);
