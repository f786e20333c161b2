// SPDX-License-Identifier: EUPL-1.2
import { complaint, run } from '../command.mjs';

export const name = 'the code keeps the conventions (eslint)';

/** @param {string} project */
export const check = async (project) =>
  complaint(
    await run(project, 'eslint/bin/eslint.js', [
      '.',
      '--max-warnings=0',
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint/',
      '--cache-strategy',
      'content',
    ]),
  );
