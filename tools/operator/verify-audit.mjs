// SPDX-License-Identifier: EUPL-1.2
import { AuditHeads, SubjectKeys, VerifyChain } from '@samenspel/audit';
import { apiTable, readSettings } from '@samenspel/config';
import { createDataSource } from '@samenspel/database';
import { InstallationKeys, ReceiptKeys } from '@samenspel/keys';
import { readFileSync } from 'node:fs';

const { databaseUrl, installationKeys, receiptKey, earlierReceiptKeys } = apiTable;
const WALK_WITHIN_MS = 600_000;

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/**
 * @template T @param {Environment} env
 * @param {(parts: { dataSource: import('typeorm').DataSource, subjectKeys: SubjectKeys, receiptKeys: ReceiptKeys }) => Promise<T>} work
 */
async function withAudit(env, work) {
  const settings = readSettings({ databaseUrl, installationKeys, receiptKey, earlierReceiptKeys }, env);
  const connection = { applicationName: 'samenspel-audit', statementTimeoutMs: WALK_WITHIN_MS };
  const dataSource = await createDataSource(settings.databaseUrl, [], 1, connection).initialize();
  try {
    const subjectKeys = new SubjectKeys(InstallationKeys.parse(settings.installationKeys));
    return await work({ dataSource, subjectKeys, receiptKeys: ReceiptKeys.parse(settings.receiptKey, settings.earlierReceiptKeys ?? '') });
  } finally {
    await dataSource.destroy();
  }
}

/**
 * Walks the whole chain.
 * @param {Environment} env @param {string | undefined} file heads that were kept elsewhere, as `npm run audit -- heads` writes them
 * @returns {Promise<{ whole: boolean, text: string }>}
 */
export const verifyAudit = (env, file) =>
  withAudit(env, async ({ dataSource, subjectKeys, receiptKeys }) => {
    /** @type {import('@samenspel/audit').SignedHead[]} */
    const kept = file === undefined ? [] : JSON.parse(readFileSync(file, 'utf8')).heads;
    const { length, erased, head, faults } = await new VerifyChain(dataSource, subjectKeys, receiptKeys).execute(kept);
    const lines = [
      `${length} entries, ${erased} erased subjects, head ${head}`,
      faults.length === 0 ? 'The chain is whole.' : `The chain has ${faults.length} faults:`,
      ...faults.map(({ fault, at }) => `  ${at}: ${fault}`),
      ...(file === undefined ? ['Only heads that were kept elsewhere prove that nobody computed the chain again: give them with --heads.'] : []),
    ];
    return { whole: faults.length === 0, text: lines.join('\n') };
  });

/** The published heads, to be kept elsewhere. @param {Environment} env */
export const auditHeads = (env) =>
  withAudit(env, async ({ dataSource }) => JSON.stringify({ heads: await new AuditHeads(dataSource).list() }, null, 2));
