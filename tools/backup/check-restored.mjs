// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { CheckEnvelopes } from '@samenspel/aanbestedingen';
import { SubjectKeys, VerifyChain } from '@samenspel/audit';
import { databaseParts } from '@samenspel/composition';
import { createDataSource, createUnitOfWork } from '@samenspel/database';
import { EnvelopeStore, InstallationKeys, ReceiptKeys } from '@samenspel/keys';

const WALK_WITHIN_MS = 3_600_000;

/**
 * What must be true after a restore: the audit chain is whole and ends where the backup says or later, and every envelope that an
 * unopened bid names is there.
 * @param {{ ownerUrl: string, documentsDir: string, installationKeys: string, receiptKey: string, earlierReceiptKeys: string }} place
 * @param {import('./make-backup.mjs').Manifest} manifest
 * @returns {Promise<string[]>} a sentence for each fault
 */
export async function faultsOf({ ownerUrl, documentsDir, installationKeys, receiptKey, earlierReceiptKeys }, manifest) {
  const connection = { applicationName: 'samenspel-restore', statementTimeoutMs: WALK_WITHIN_MS };
  const dataSource = await createDataSource(ownerUrl, databaseParts, 2, connection).initialize();
  try {
    const keys = InstallationKeys.parse(installationKeys);
    const chain = new VerifyChain(dataSource, new SubjectKeys(keys), ReceiptKeys.parse(receiptKey, earlierReceiptKeys));
    const report = await chain.execute(manifest.heads);
    const envelopes = new EnvelopeStore(join(documentsDir, 'envelopes'), keys);
    const lots = await new CheckEnvelopes(createUnitOfWork(dataSource, keys), envelopes, keys).execute();
    return [
      ...report.faults.map(({ fault, at }) => `The audit chain has a fault at ${at}: ${fault}.`),
      ...(report.length < manifest.chain.position ? ['The audit chain is shorter than it was when the backup was made.'] : []),
      ...lots.map(
        (id) => `An envelope of lot ${id} is missing or changed. Its bidder has a copy and a receipt: ask for it, and keep an earlier backup.`,
      ),
    ];
  } finally {
    await dataSource.destroy();
  }
}
