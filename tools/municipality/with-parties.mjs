// SPDX-License-Identifier: EUPL-1.2
import { accountsDatabase } from '@samenspel/accounts';
import { apiTable, readSettings } from '@samenspel/config';
import { createDataSource, createUnitOfWork, Reads } from '@samenspel/database';
import { InstallationKeys } from '@samenspel/keys';
import { partiesDatabase } from '@samenspel/parties';

const { databaseUrl, installationKeys } = apiTable;

/** @typedef {{ unitOfWork: import('@samenspel/database').UnitOfWork, reads: Reads }} Parties */

/**
 * Does something with the database of the settings, as the application's role.
 * @template T
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {(parties: Parties) => Promise<T>} act
 * @returns {Promise<T>}
 */
export async function withParties(env, act) {
  const settings = readSettings({ databaseUrl, installationKeys }, env);
  const dataSource = createDataSource(settings.databaseUrl, [accountsDatabase, partiesDatabase], 2, { applicationName: 'samenspel-municipality' });
  await dataSource.initialize();
  try {
    const unitOfWork = createUnitOfWork(dataSource, InstallationKeys.parse(settings.installationKeys));
    return await act({ unitOfWork, reads: new Reads(dataSource) });
  } finally {
    await dataSource.destroy();
  }
}
