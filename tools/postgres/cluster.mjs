// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const OWNER = 'samenspel_owner';

/** Nothing of our own environment reaches PostgreSQL. */
export const serverEnvironment = () => ({
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(platform() === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {}),
});

/** @param {string} file @param {string} text @param {{ uid: number, gid: number } | null} account */
function writeSecret(file, text, account) {
  writeFileSync(file, text, { mode: 0o600 });
  if (account) chownSync(file, account.uid, account.gid);
}

/**
 * Makes the data folder once and returns the owner's password.
 * @param {{ binaries: string, base: string, data: string, major: number, account: { uid: number, gid: number } | null }} options
 */
export function makeCluster({ binaries, base, data, major, account }) {
  const secret = `${data}.password`;
  if (existsSync(join(data, 'PG_VERSION')) && existsSync(secret)) return readFileSync(secret, 'utf8');
  // A folder without its password, or without PG_VERSION, is what an interrupted first start leaves behind.
  rmSync(data, { recursive: true, force: true });
  const password = randomBytes(24).toString('base64url');
  writeSecret(secret, password, account);
  // Builtin collation (from 17 on) and the C library's C.UTF-8 (before) order the same way: by code point.
  const locale = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8'];
  const made = spawnSync(
    join(binaries, 'bin', 'initdb'),
    ['-D', data, '-U', OWNER, `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions', ...locale],
    { cwd: base, env: serverEnvironment(), encoding: 'utf8', ...(account ?? {}) },
  );
  if (made.status === 0) return password;
  rmSync(data, { recursive: true, force: true });
  throw new Error(`PostgreSQL could not make its data folder ${data}.\n${made.error?.message ?? ''}${made.stderr}`.trim());
}

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
};

/** @param {number} pid @param {string} data */
function isServerOf(pid, data) {
  if (!isAlive(pid)) return false;
  if (platform() !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    return false;
  }
}

/**
 * After a kill -9 of Node its PostgreSQL lives on, and a new one would refuse the folder: the old one is stopped first.
 * A process number that meanwhile belongs to something else says nothing, so then only the file goes.
 * @param {string} data
 */
export async function clearAbandonedServer(data) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return 'none';
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isServerOf(pid, data)) {
    rmSync(file, { force: true });
    return 'file removed';
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 600 && isServerOf(pid, data); waited += 1) await pause(50);
  if (isServerOf(pid, data)) throw new Error(`An earlier PostgreSQL (process ${pid}) does not stop. End it by hand and start again.`);
  rmSync(file, { force: true });
  return 'server stopped';
}

/** Stops what still runs on this data folder and removes it with all that belongs to it. @param {string} data */
export async function removeCluster(data) {
  await clearAbandonedServer(data);
  for (const left of [data, `${data}.password`, `${data}.log`]) rmSync(left, { recursive: true, force: true });
}
