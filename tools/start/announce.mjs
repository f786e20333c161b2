// SPDX-License-Identifier: EUPL-1.2
import { origin, standInOrigin } from './plans.mjs';

/** @param {import('./plans.mjs').Facts} facts @param {string[]} accounts */
export function announcement(facts, accounts) {
  return [
    '',
    'Samenspel runs.',
    `  Residents              ${origin(facts)}`,
    `  Municipality           ${origin(facts)}/gemeente`,
    `  GraphQL                ${origin(facts)}/graphql`,
    `  Health                 ${origin(facts)}/health/ready`,
    `  Sign-in stand-in       ${standInOrigin(facts)}`,
    `  Mail                   ${facts.base}/mail (nothing leaves this machine)`,
    `  Database               ${facts.database.where}`,
    `  Logs                   ${facts.base}/logs`,
    ...(accounts.length === 0
      ? []
      : ['', 'Demo accounts: choose one of these when signing in, no password is asked.', ...accounts.map((account) => `  ${account}`)]),
    '',
    'Ctrl-C stops everything; the data stays.',
    '',
  ].join('\n');
}
