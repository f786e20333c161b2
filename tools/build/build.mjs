// SPDX-License-Identifier: EUPL-1.2
// Turns every workspace's src/ into dist/ with SWC; only files that are newer than their output are done.
import { transformFile } from '@swc/core';
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeGraphTypes } from './graph-types.mjs';
import { linkWorkspaces } from './link-workspaces.mjs';
import { alone } from './lock.mjs';
import { buildPortals } from './portals.mjs';
import { swcOptions } from './swc-options.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const isSpec = /\.(spec|db-spec|e2e-spec)\.ts$/;

/** @param {string} folder */
async function workspacesIn(folder) {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  // Portals are bundled for browsers, by Vite.
  return entries.filter((entry) => entry.isDirectory() && !entry.name.endsWith('-portal')).map((entry) => join(root, folder, entry.name));
}

/** @param {string} file */
const changedAt = (file) =>
  stat(file).then(
    (found) => found.mtimeMs,
    () => 0,
  );

/** @type {Error[]} one bad file does not keep the others from being built */
const failures = [];

/** @param {string} from @param {string} to */
async function compile(from, to) {
  const { code } = await transformFile(from, { ...swcOptions, swcrc: false, filename: from });
  await writeFile(`${to}.new`, code);
  await rename(`${to}.new`, to);
}

/** @param {string} workspace */
async function buildWorkspace(workspace) {
  const source = join(workspace, 'src');
  const target = join(workspace, 'dist');
  const names = await readdir(source, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = names
    .filter((entry) => entry.isFile() && !isSpec.test(entry.name))
    .map((entry) => relative(source, join(entry.parentPath, entry.name)));
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
    await (file.endsWith('.ts') ? compile(from, to) : copyFile(from, to)).catch((error) => failures.push(error));
    built += 1;
  }
  return built;
}

async function build() {
  const groups = await Promise.all(['libs/platform', 'libs/ground', 'libs/domains', 'apps'].map(workspacesIn));
  const workspaces = [join(root, 'libs/kernel'), join(root, 'libs/composition'), ...groups.flat()];
  await linkWorkspaces(root, workspaces);
  const counts = await Promise.all(workspaces.map(buildWorkspace));
  const built = counts.reduce((sum, count) => sum + count, 0);
  await writeGraphTypes(root);
  const portals = await buildPortals(root);
  process.stdout.write(`built ${built} files in ${workspaces.length} workspaces${portals.length === 0 ? '' : `, and ${portals.join(' and ')}`}\n`);
}

await alone(join(root, 'node_modules/.cache/samenspel-build.lock'), build);
for (const failure of failures) process.stderr.write(`${failure.message}\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
