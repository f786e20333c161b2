// SPDX-License-Identifier: EUPL-1.2
import type { InstallationKeys } from '@samenspel/keys';
import type { DataSource } from 'typeorm';

/** Throws a `KeySettingError` when these are not the keys of this database; notes new ones. For the start of each program. */
export async function checkInstallationKeys(dataSource: DataSource, keys: InstallationKeys): Promise<void> {
  const kept: { version: number; value: string }[] = await dataSource.query('SELECT version, value FROM installation.key_check');
  keys.verify(kept);
  for (const { version, value } of keys.checks()) {
    await dataSource.query('INSERT INTO installation.key_check (version, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [version, value]);
  }
}
