// SPDX-License-Identifier: EUPL-1.2
// Bundles each portal into its dist/ with Vite; only when something that goes into it is newer than what came out.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { portalBundle } from './portal-bundle.mjs';

const SOURCES = ['libs/web', 'libs/platform/sealing/src', 'libs/kernel/src', 'package-lock.json', 'schema.graphql'];

/** @param {string} path the newest change at or below it @returns {Promise<number>} */
async function newest(path) {
  const found = await stat(path).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path);
  const below = await Promise.all(names.filter((name) => name !== 'dist' && name !== 'node_modules').map((name) => newest(join(path, name))));
  return Math.max(0, ...below);
}

/** @param {string} project @returns {Promise<string[]>} the portals that were bundled anew */
export async function buildPortals(project) {
  const portals = (await readdir(join(project, 'apps'))).filter((name) => name.endsWith('-portal'));
  const shared = Math.max(...(await Promise.all(SOURCES.map((path) => newest(join(project, path))))));
  const built = [];
  for (const portal of portals) {
    const root = join(project, 'apps', portal);
    const made = await stat(join(root, 'dist/index.html')).catch(() => null);
    if (made !== null && made.mtimeMs >= Math.max(shared, await newest(root))) continue;
    const { build } = await import('vite');
    await build(portalBundle(portal, root));
    built.push(portal);
  }
  return built;
}
