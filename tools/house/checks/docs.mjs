// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from '../../docs/pages.mjs';
import { readEvidence, readRules, stateProblems } from '../../docs/state.mjs';

export const name = 'the pages made from the code are up to date (npm run docs)';

/** @param {string} project */
export async function check(project) {
  const problems = stateProblems(readRules(project), readEvidence(project));
  for (const [path, make] of pages) {
    const present = existsSync(join(project, path)) ? readFileSync(join(project, path), 'utf8') : '';
    if (present !== (await make(project))) problems.push(`${path} is not what the code says: run npm run docs and read what changed`);
  }
  return problems;
}
