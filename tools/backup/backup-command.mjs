// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { apiTable, migrationTable, readSettings } from '@samenspel/config';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { makeBackup } from './make-backup.mjs';

const USAGE = `Use it like this:
  npm run backup -- key                                        makes a key for backups: keep it apart from the installation
  npm run backup -- make --recipient age1… --out file.backup   writes everything, for the holder of that key only`;

async function newKey() {
  const identity = await generateX25519Identity();
  return `# The first line goes with --recipient. Keep the second one apart from the installation: who has it reads the backups.
# recipient: ${await identityToRecipient(identity)}
${identity}`;
}

/** The owner's address when it is given: the application's role need not be able to read everything. @param {NodeJS.ProcessEnv} env */
function databaseOf(env) {
  if (env['MIGRATION_DATABASE_URL'] === undefined) return readSettings({ url: apiTable.databaseUrl }, env).url;
  return readSettings({ url: migrationTable.migrationDatabaseUrl }, env).url;
}

/** @param {number} bytes */
const inMegabytes = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/**
 * @param {string[]} words @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} what to print; an error holds a sentence for the operator
 */
export async function backup(words, env) {
  const { values, positionals } = parseArgs({
    args: words,
    options: { recipient: { type: 'string', multiple: true }, out: { type: 'string' } },
    allowPositionals: true,
  });
  if (positionals[0] === 'key') return newKey();
  const { recipient: recipients = [], out } = values;
  if (positionals[0] !== 'make' || recipients.length === 0 || out === undefined) throw new Error(USAGE);
  if (existsSync(out)) throw new Error(`${out} exists already, and a backup is never written over another. Name a new file.`);
  const { documentsDir } = readSettings({ documentsDir: apiTable.documentsDir }, env);
  const { rows, documents, bytes, chain } = await makeBackup({ databaseUrl: databaseOf(env), documentsDir, recipients, out });
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  return [
    `${out} holds ${Object.keys(rows).length} tables with ${total} rows, and ${documents} files: ${inMegabytes(bytes)} before packing.`,
    `The audit chain stood at ${chain.position} ${chain.hash}. Keep this line elsewhere.`,
    'The installation keys are not in it. Without them nobody can use it: keep them apart from it, and not with the key of the backup.',
  ].join('\n');
}
