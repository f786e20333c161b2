// SPDX-License-Identifier: EUPL-1.2
import { accountsDatabase, AdministratorInvitations } from '@samenspel/accounts';
import { apiTable, readSettings } from '@samenspel/config';
import { createDataSource, createUnitOfWork } from '@samenspel/database';
import { systemActor } from '@samenspel/kernel';
import { InstallationKeys } from '@samenspel/keys';
import { randomUUID } from 'node:crypto';

const { databaseUrl, installationKeys, publicOrigin } = apiTable;

/**
 * Makes a one-time link; the sentence to print, or an error that says what to do.
 * @param {string} email @param {Readonly<Record<string, string | undefined>>} env @returns {Promise<string>}
 */
export async function invite(email, env) {
  const settings = readSettings({ databaseUrl, installationKeys, publicOrigin }, env);
  const dataSource = createDataSource(settings.databaseUrl, [accountsDatabase], 1, { applicationName: 'samenspel-admin' });
  await dataSource.initialize();
  try {
    const unitOfWork = createUnitOfWork(dataSource, InstallationKeys.parse(settings.installationKeys));
    const made = await new AdministratorInvitations(unitOfWork).invite(systemActor(randomUUID()), email);
    if (!made.ok) throw new Error(`"${email}" is no e-mail address. Write for example: npm run admin -- invite --email name@example.org`);
    const link = `${settings.publicOrigin}/auth/administrator?token=${made.value.token}`;
    return `Give this link to ${email}. Whoever opens it and signs in becomes installation administrator.\nIt works once, until ${made.value.expiresAt}.\n\n  ${link}\n`;
  } finally {
    await dataSource.destroy();
  }
}
