// SPDX-License-Identifier: EUPL-1.2
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../start/testing/started.js';
import { project, type Product } from './product.js';

export interface SkewedApis {
  readonly restore: () => void;
  readonly stop: () => Promise<void>;
}

const READY_WITHIN_MS = 60_000;

async function startApi({ environment }: Product, port: number, metricsPort: number, skewMs: number): Promise<ChildProcess> {
  const env = {
    ...environment,
    SAMENSPEL_PORT: String(port),
    SAMENSPEL_METRICS_PORT: String(metricsPort),
    SPEC_CLOCK_SKEW_MS: String(skewMs),
    NODE_OPTIONS: `--import=${join(project, 'tools/whole/skewed-clock.mjs')}`,
  };
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], { cwd: project, env, stdio: 'ignore' });
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(100)) {
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (ready?.ok === true) return child;
  }
  child.kill('SIGKILL');
  throw new Error('an API with a wrong clock does not become ready');
}

/**
 * More API processes beside the product's own, each with a clock of its own. Until `restore` every request to the product goes to one
 * of them by turns, under the address that people know, as a load balancer in front of them would do.
 */
export async function startSkewedApis(product: Product, skewsMs: readonly number[]): Promise<SkewedApis> {
  const ports = await Promise.all(skewsMs.map(() => freePort()));
  const children = await Promise.all(skewsMs.map(async (skew, at) => startApi(product, ports[at] ?? 0, await freePort(), skew)));
  const send = globalThis.fetch;
  let turn = 0;
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    if (url.origin === product.origin) url.host = `127.0.0.1:${ports[turn++ % ports.length]}`;
    return send(url, init);
  };
  const end = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  const stop = async (): Promise<void> => {
    for (const child of children) await end(child);
  };
  return { restore: () => void (globalThis.fetch = send), stop };
}
