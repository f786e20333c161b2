// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverAccount } from './account.mjs';
import { baseFolder } from './base-folder.mjs';
import { installBinaries } from './binaries.mjs';
import { clearAbandonedServer, makeCluster, OWNER, serverEnvironment } from './cluster.mjs';

/**
 * @typedef {object} EmbeddedPostgres
 * @property {string} url owner's address of the database `postgres` on this server
 * @property {string} data where the data lies
 * @property {string} log PostgreSQL's own log
 * @property {number} pid
 * @property {Promise<number | null>} ended resolves with the exit code when PostgreSQL ends, for whatever reason
 * @property {() => Promise<void>} stop
 */

const ATTEMPTS = 20;
const READY_WITHIN_MS = 60_000;

/** Lost data is no loss in a test, so nothing waits for the disk. */
const EPHEMERAL = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum_naptime=5min',
];
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'shared_buffers=96MB',
  'log_timezone=UTC',
  'timezone=UTC',
];

/** @param {number} port 0: any free one @returns {Promise<number>} 0 when taken */
export const freePort = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });

/** @param {string} file @param {number} from */
const since = (file, from) => (existsSync(file) ? readFileSync(file).subarray(from).toString('utf8') : '');

/**
 * @param {{ binaries: string, base: string, data: string, port: number, ephemeral: boolean, account: { uid: number, gid: number } | null }} options
 */
async function launch({ binaries, base, data, port, ephemeral, account }) {
  const log = `${data}.log`;
  const from = existsSync(log) ? statSync(log).size : 0;
  const output = openSync(log, 'a', 0o600);
  const settings = [...SETTINGS, `port=${port}`, ...(ephemeral ? EPHEMERAL : [])].flatMap((setting) => ['-c', setting]);
  // Detached: Ctrl-C in the terminal must not end the database under requests that are still running.
  const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', data, ...settings], {
    cwd: base,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', 'ignore', output],
    ...(account ?? {}),
  });
  closeSync(output);
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(-1));
  });
  let done = false;
  void ended.then(() => (done = true));
  for (let waited = 0; waited < READY_WITHIN_MS && !done; waited += 15) {
    if (since(log, from).includes('database system is ready to accept connections')) return { child, ended, log, said: '' };
    await pause(15);
  }
  if (!done) child.kill('SIGQUIT');
  return { child: null, ended, log, said: since(log, from) };
}

/** @param {import('node:child_process').ChildProcess} child @param {Promise<number | null>} ended */
async function stop(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  // SIGINT: open clients are cut off; SIGTERM would wait for them.
  child.kill('SIGINT');
  const late = pause(20_000, 'late', { ref: false });
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGQUIT');
  await ended;
}

/** @param {Parameters<typeof launch>[0]} options @param {number} preferred */
async function launchOnFreePort(options, preferred) {
  let said = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = await freePort(preferred === 0 ? 0 : preferred + attempt);
    if (port === 0) continue;
    const started = await launch({ ...options, port });
    if (started.child) return { ...started, port, child: started.child };
    said = started.said;
    if (!/could not bind|could not create any TCP|in use|starting up|lock file/i.test(said)) break;
    await clearAbandonedServer(options.data);
  }
  throw new Error(`PostgreSQL does not start. Its last words:\n${said.split('\n').slice(-8).join('\n')}`);
}

/**
 * Starts a real PostgreSQL out of an npm package, as root or not.
 * @param {{ project: string, name: string, major?: 15 | 18, ephemeral?: boolean, port?: number }} options
 *   `name`: of the data folder; `ephemeral`: for tests, removed on stop; `port`: the first to try, 0 any.
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startPostgres({ project, name, major = 18, ephemeral = false, port: preferred = 0 }) {
  const account = serverAccount();
  const base = baseFolder(project);
  const binaries = installBinaries({ project, base, major, account });
  const data = join(base, `${name}-${major}`);
  await clearAbandonedServer(data);
  const password = makeCluster({ binaries, base, data, major, account });
  const { child, ended, log, port } = await launchOnFreePort({ binaries, base, data, ephemeral, account, port: 0 }, preferred);
  return {
    url: `postgresql://${OWNER}:${password}@127.0.0.1:${port}/postgres`,
    data,
    log,
    pid: child.pid ?? 0,
    ended,
    stop: async () => {
      await stop(child, ended);
      if (ephemeral) for (const left of [data, `${data}.password`, log]) rmSync(left, { recursive: true, force: true });
    },
  };
}
