// SPDX-License-Identifier: EUPL-1.2
// A workspace that came after the last install has no link in node_modules yet; npm would make the same one.
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** @param {string} root @param {string[]} workspaces */
export async function linkWorkspaces(root, workspaces) {
  for (const workspace of workspaces) {
    const manifest = await readFile(join(workspace, 'package.json'), 'utf8').catch(() => null);
    if (manifest === null) continue;
    const link = join(root, 'node_modules', /** @type {{ name: string }} */ (JSON.parse(manifest)).name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(relative(dirname(link), workspace), link).catch((/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
