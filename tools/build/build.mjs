// SPDX-License-Identifier: EUPL-1.2
// Turns every workspace's src/ into dist/ with SWC; only files that are newer than their output are done.
import { transformFile } from '@swc/core';
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from './swc-options.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const isSpec = /\.(spec|db-spec|e2e-spec)\.ts$/;

/** @param {string} folder */
async function workspacesIn(folder) {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(root, folder, entry.name));
}

/** @param {string} file */
const changedAt = (file) => stat(file).then((found) => found.mtimeMs, () => 0);

/** @param {string} workspace */
async function buildWorkspace(workspace) {
  const source = join(workspace, 'src');
  const target = join(workspace, 'dist');
  const names = await readdir(source, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = names.filter((entry) => entry.isFile() && !isSpec.test(entry.name)).map((entry) => relative(source, join(entry.parentPath, entry.name)));
  const expected = new Set(files.map((file) => file.replace(/\.ts$/, '.js')));
  for (const old of await readdir(target, { recursive: true, withFileTypes: true }).catch(() => [])) {
    const path = relative(target, join(old.parentPath, old.name));
    if (old.isFile() && !expected.has(path)) await rm(join(target, path));
  }
  let built = 0;
  for (const file of files) {
    const from = join(source, file);
    const to = join(target, file.replace(/\.ts$/, '.js'));
    if ((await changedAt(to)) >= (await changedAt(from))) continue;
    await mkdir(dirname(to), { recursive: true });
    if (file.endsWith('.ts')) {
      const { code } = await transformFile(from, { ...swcOptions, swcrc: false, filename: from });
      await writeFile(to, code);
    } else {
      await copyFile(from, to);
    }
    built += 1;
  }
  return built;
}

const workspaces = ['libs/kernel', 'libs/composition', ...(await Promise.all(['libs/platform', 'libs/ground', 'libs/domains', 'apps'].map(workspacesIn))).flat()].map((path) => (path.startsWith('/') ? path : join(root, path)));
const counts = await Promise.all(workspaces.map(buildWorkspace));
const built = counts.reduce((sum, count) => sum + count, 0);
process.stdout.write(`built ${built} files in ${workspaces.length} workspaces\n`);
