// SPDX-License-Identifier: EUPL-1.2
import { makeArchitecturePage } from './architecture.mjs';
import { makeMessagesPage } from './messages.mjs';
import { makeStatePage } from './state.mjs';

/** @typedef {[path: string, make: (project: string) => string | Promise<string>]} Page */

/** Each page that is made from the code; the built libs must be there. @type {readonly Page[]} */
export const pages = [
  ['docs/architecture.md', makeArchitecturePage],
  ['docs/state.md', makeStatePage],
  ['docs/messages.md', makeMessagesPage],
  ['docs/configuration.md', async () => (await import('@samenspel/config')).configurationPage()],
  ['.env.example', async () => (await import('@samenspel/config')).environmentExample()],
];
