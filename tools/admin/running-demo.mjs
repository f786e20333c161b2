// SPDX-License-Identifier: EUPL-1.2
import { baseFolder } from '../postgres/base-folder.mjs';
import { runningDemo as running } from '../start/running.mjs';

/**
 * The settings of the demo that `npm start` runs from this folder, or null when it does not run.
 * @param {string} project @returns {Record<string, string> | null}
 */
export const runningDemo = (project) => running(baseFolder(project), project);
