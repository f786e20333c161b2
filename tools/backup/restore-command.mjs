// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { apiTable, migrationTable, readSettings } from '@samenspel/config';
import { faultsOf } from './check-restored.mjs';
import { restoreBackup } from './restore-backup.mjs';

const USAGE = `Use it like this, with the address of an empty database in MIGRATION_DATABASE_URL:
  npm run restore -- --identity key.txt file.backup   puts everything back, and checks it`;

const { documentsDir, installationKeys, receiptKey, earlierReceiptKeys } = apiTable;
const settingsTable = { ...migrationTable, documentsDir, installationKeys, receiptKey, earlierReceiptKeys };

/** @param {string} file the key of the backup, as `npm run backup -- key` or age-keygen writes it */
function identityIn(file) {
  if (!existsSync(file)) throw new Error(`There is no file ${file} with the key of the backup.`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.find((line) => line.startsWith('AGE-SECRET-KEY-'))?.trim() ?? '';
}

/**
 * @param {string[]} words @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} what to print; an error holds a sentence for the operator
 */
export async function restore(words, env) {
  const { values, positionals } = parseArgs({ args: words, options: { identity: { type: 'string' } }, allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || values.identity === undefined) throw new Error(USAGE);
  if (!existsSync(file)) throw new Error(`There is no backup ${file}.`);
  const settings = readSettings(settingsTable, env);
  const place = { ...settings, ownerUrl: settings.migrationDatabaseUrl, earlierReceiptKeys: settings.earlierReceiptKeys ?? '' };
  const appRole = settings.appRolePassword === null ? {} : { password: settings.appRolePassword };
  const { head, manifest, migrated } = await restoreBackup({ file, identity: identityIn(values.identity), target: { ...place, appRole } });
  const faults = await faultsOf(place, manifest);
  if (faults.length > 0) throw new Error(['Everything was put back, but not all of it is well:', ...faults].join('\n'));
  return [
    `Everything of ${head.madeAt} is back: ${Object.keys(manifest.rows).length} tables and ${manifest.documents} files.`,
    migrated.length === 0 ? 'It is of this release.' : `It was of an earlier release, and brought up to this one: ${migrated.join(', ')}`,
    `The audit chain is whole, up to ${manifest.chain.position} ${manifest.chain.hash}. Compare this with the line you kept.`,
    'Every envelope of an unopened bid is there; they are as closed as before.',
  ].join('\n');
}
