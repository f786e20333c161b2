// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';

/**
 * PostgreSQL refuses to run as root, and as a uid that the password file does not name. Started by root we
 * therefore give it the account `postgres`, else `nobody`, which is on every system.
 * @returns {{ uid: number, gid: number } | null} null: as ourselves.
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const found = ['postgres', 'nobody'].map((name) => lines.find((line) => line.startsWith(`${name}:`))).find((line) => line !== undefined);
  if (found === undefined)
    throw new Error(
      'PostgreSQL does not run as root, and /etc/passwd has no account postgres or nobody to run it with. Add one, or start as another user.',
    );
  const [, , uid, gid] = found.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
