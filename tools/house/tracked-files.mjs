// SPDX-License-Identifier: EUPL-1.2
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const LEFT_OUT = new Set(['node_modules', 'dist', '.git', 'coverage', '.samenspel']);

/**
 * The project's own files. Not asked from git, which a bare machine does not have.
 * @param {string} project @returns {string[]} paths from the project, with slashes
 */
export function trackedFiles(project, folder = project) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? trackedFiles(project, path) : [relative(project, path).replaceAll('\\', '/')];
  });
}
