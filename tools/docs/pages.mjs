// SPDX-License-Identifier: EUPL-1.2
import { makeArchitecturePage } from './architecture.mjs';
import { makeStatePage } from './state.mjs';

/**
 * Each page that is made from the code; the built libs must be there.
 * @type {ReadonlyMap<string, (project: string) => string | Promise<string>>}
 */
export const pages = new Map([
  ['docs/architecture.md', makeArchitecturePage],
  ['docs/state.md', makeStatePage],
  ['docs/configuration.md', async () => (await import('@samenspel/config')).configurationPage()],
  ['.env.example', async () => (await import('@samenspel/config')).environmentExample()],
]);
