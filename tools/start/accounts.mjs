// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @typedef {{ id: string, name: string, about?: string }} Account */

/** The accounts that the demo adds to those of the stand-in itself. @param {string} project */
export function accountsFile(project) {
  const file = join(project, 'tools/demo/accounts.json');
  return existsSync(file) ? file : undefined;
}

/** @param {string} project @returns {Promise<Account[]>} */
async function accounts(project) {
  const file = accountsFile(project);
  if (file !== undefined) return JSON.parse(readFileSync(file, 'utf8'));
  const { defaultAccounts } = await import(pathToFileURL(join(project, 'apps/identity-stand-in/dist/index.js')).href);
  return defaultAccounts;
}

/** Whom one can sign in as, a line each. @param {string} project */
export const demoAccounts = async (project) =>
  (await accounts(project)).map(({ id, name, about }) => `${id.padEnd(26)} ${name}${about === undefined ? '' : `, ${about}`}`);
