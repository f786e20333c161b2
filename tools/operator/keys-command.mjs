// SPDX-License-Identifier: EUPL-1.2
import { apiTable, readSettings } from '@samenspel/config';
import { createDataSource } from '@samenspel/database';
import { generateKeySet, InstallationKeys, rotateKeySet } from '@samenspel/keys';

/** @typedef {import('@samenspel/keys').KeySet} KeySet */

const USAGE = `Use it like this:
  npm run keys -- init     prints the secrets of a new installation
  npm run keys -- rotate   prints the secrets that replace those in the settings
  npm run keys -- check    says whether the keys in the settings belong to the database`;

const { databaseUrl, installationKeys, receiptKey, earlierReceiptKeys, sessionKeys } = apiTable;

/** @param {KeySet} set */
const asSettings = (set) =>
  [
    `SAMENSPEL_INSTALLATION_KEYS=${set.installationKeys}`,
    `SAMENSPEL_RECEIPT_KEY=${set.receiptKey}`,
    `SAMENSPEL_EARLIER_RECEIPT_KEYS=${set.earlierReceiptKeys}`,
    `SAMENSPEL_SESSION_KEYS=${set.sessionKeys}`,
  ].join('\n');

/** @param {Readonly<Record<string, string | undefined>>} env */
async function check(env) {
  const settings = readSettings({ databaseUrl, installationKeys }, env);
  const keys = InstallationKeys.parse(settings.installationKeys);
  const dataSource = await createDataSource(settings.databaseUrl, [], 1, { applicationName: 'samenspel-keys' }).initialize();
  try {
    keys.verify(await dataSource.query('SELECT version, value FROM installation.key_check'));
  } finally {
    await dataSource.destroy();
  }
  return `The keys belong to this database. New values are made with version ${keys.currentVersion}; versions ${keys.versions.join(', ')} can be read.`;
}

/**
 * @param {string | undefined} what @param {Readonly<Record<string, string | undefined>>} env
 * @returns {Promise<string>} what to print; an error holds a sentence for the operator
 */
export async function keys(what, env) {
  if (what === 'init')
    return `${asSettings(generateKeySet())}\n# Keep these outside the database and its backups. Without the first one nothing at rest can be read.`;
  if (what === 'check') return check(env);
  if (what !== 'rotate') throw new Error(USAGE);
  const present = readSettings({ installationKeys, receiptKey, earlierReceiptKeys, sessionKeys }, env);
  const next = rotateKeySet({ ...present, earlierReceiptKeys: present.earlierReceiptKeys ?? '' });
  return `${asSettings(next)}\n# Put these in place of the present ones and start again. Keep every version: what it made stays readable by it only.`;
}
