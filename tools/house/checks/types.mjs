// SPDX-License-Identifier: EUPL-1.2
import { writeGraphTypes } from '../../build/graph-types.mjs';
import { complaint, run } from '../command.mjs';

export const name = 'the types are right (tsc)';

/** A portal is a program of its own: the addresses that its links may name are known to the whole of it. */
const PROGRAMS = ['tsconfig.json', 'tsconfig.web.json', 'apps/municipal-portal/tsconfig.json', 'apps/resident-portal/tsconfig.json'];

/** @param {string} project */
export async function check(project) {
  // What the portals ask is typed by the graph.
  await writeGraphTypes(project);
  const problems = [];
  for (const program of PROGRAMS)
    problems.push(...complaint(await run(project, 'typescript/bin/tsc', ['--noEmit', '-p', program, '--pretty', 'false'])));
  return problems;
}
