// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trackedFiles } from '../tracked-files.mjs';

export const name = 'no switched-off checks, left-over notes or foreign addresses in the sources';

/** What the linter does not see because it stands in a comment, or in a file that is not code. */
const BANNED = [
  { pattern: /eslint-(disable|enable)/, why: 'the linter is switched off' },
  { pattern: /@ts-(ignore|nocheck|expect-error)/, why: 'the types are switched off' },
  { pattern: /prettier-ignore/, why: 'formatting is switched off' },
  { pattern: /\b(TODO|FIXME)\b/, why: 'a note that belongs in the tracker' },
  { pattern: /istanbul ignore|c8 ignore/, why: 'coverage is switched off' },
  { pattern: /registry=|resolved": "http/, why: 'names a registry' },
];
/** These name what they look for. */
const EXEMPT = /^(tools\/house\/|eslint\.config\.mjs|docs\/|CONTRIBUTING\.md)/;
const TEXT = /\.(ts|mjs|cjs|js|json|ya?ml|sql|sh|html|npmrc|example)$|(^|\/)(Dockerfile|\.npmrc|run)$/;

/** @param {string} file @param {string} text */
export function problemsOf(file, text) {
  return text
    .split('\n')
    .flatMap((line, index) =>
      BANNED.filter(({ pattern }) => pattern.test(line)).map(({ why }) => `${file}:${index + 1} ${why}: ${line.trim().slice(0, 100)}`),
    );
}

/** @param {string} project */
export async function check(project) {
  const files = trackedFiles(project).filter((file) => TEXT.test(file) && !EXEMPT.test(file) && file !== 'package-lock.json');
  return files.flatMap((file) => problemsOf(file, readFileSync(join(project, file), 'utf8')));
}
