// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { complaint, run } from '../command.mjs';

export const name = 'the arrows between floors, libs and inner floors point down, and there are no circles (dependency-cruiser)';

/** @param {string} project @param {string} [tree] another tree than the project's own, for the check of this check */
export async function check(project, tree = project) {
  const config = join(project, '.dependency-cruiser.mjs');
  const folders = ['libs', 'apps', 'tools'].filter((folder) => existsSync(join(tree, folder)));
  return complaint(await run(project, 'dependency-cruiser/bin/dependency-cruiser.mjs', ['--config', config, ...folders], tree));
}
