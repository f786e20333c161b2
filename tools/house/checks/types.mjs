// SPDX-License-Identifier: EUPL-1.2
import { complaint, run } from '../command.mjs';

export const name = 'the types are right (tsc)';

/** @param {string} project */
export const check = async (project) => complaint(await run(project, 'typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json', '--pretty', 'false']));
