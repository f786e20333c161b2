// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { unknownCommands } from '../commands-in.mjs';
import { trackedFiles } from '../tracked-files.mjs';

export const name = 'what the documents tell to run and to read exists';

const EXPECTED = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'GOVERNANCE.md', 'CHANGELOG.md', 'LICENSE', 'publiccode.yml', 'docs/adr/README.md'];

/** @param {string} file @param {string} text @param {(path: string) => boolean} exists */
export function deadLinks(file, text, exists) {
  const prose = text.replace(/```[\s\S]*?```/g, '');
  const targets = [...prose.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target));
  return targets
    .filter((target) => !exists(normalize(join(dirname(file), target))))
    .map((target) => `${file} links to ${target}, which is not there`);
}

/** @param {string} project */
export async function check(project) {
  const scripts = Object.keys(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).scripts);
  const exists = (/** @type {string} */ path) => existsSync(join(project, path));
  const missing = EXPECTED.filter((file) => !exists(file)).map((file) => `${file} is not there`);
  const pages = trackedFiles(project).filter((file) => file.endsWith('.md'));
  const wrong = pages.flatMap((file) => {
    const text = readFileSync(join(project, file), 'utf8');
    return [...unknownCommands(file, text, scripts), ...deadLinks(file, text, exists)];
  });
  return [...missing, ...wrong];
}
