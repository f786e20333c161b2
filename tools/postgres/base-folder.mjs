// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAccount } from './account.mjs';

const NEEDED_BYTES = 400 * 1024 * 1024;

/**
 * Where binaries and data of the embedded PostgreSQL lie. Not in the project: a clone below a home folder that only
 * its owner may enter would be out of reach for the account that PostgreSQL runs as. The name holds the user and the
 * project, so that two clones and two users never meet.
 * @param {string} project path of the clone
 */
export function baseFolder(project) {
  const own = process.env['SAMENSPEL_DATA_DIR'];
  const uid = process.getuid?.() ?? 0;
  const name = `samenspel-${uid}-${createHash('sha256').update(project).digest('hex').slice(0, 10)}`;
  const base = own ?? join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), name);
  const account = serverAccount();
  const owner = account?.uid ?? uid;
  if (!existsSync(base)) {
    mkdirSync(base, { recursive: true, mode: 0o700 });
    if (account) chownSync(base, account.uid, account.gid);
  }
  const found = lstatSync(base);
  if (!found.isDirectory() || (process.getuid !== undefined && found.uid !== owner)) {
    throw new Error(`${base} belongs to somebody else, so the database is not put there. Remove it, or name another folder in SAMENSPEL_DATA_DIR.`);
  }
  const { bavail, bsize } = statfsSync(base);
  if (bavail * bsize < NEEDED_BYTES) {
    throw new Error(
      `There is no space left for the database in ${base}: 400 MB is needed, ${Math.floor((bavail * bsize) / 1048576)} MB is free. Make room, or name a folder on another disk in SAMENSPEL_DATA_DIR.`,
    );
  }
  return base;
}
