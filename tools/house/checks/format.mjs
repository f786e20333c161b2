// SPDX-License-Identifier: EUPL-1.2
import { complaint, run } from '../command.mjs';

export const name = 'the code is formatted (prettier)';

/** @param {string} project */
export const check = async (project) => complaint(await run(project, 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '--cache', '.']));
