// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { keys } from './keys-command.mjs';

const settingsIn = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const));

describe('npm run keys', () => {
  let database: TestDatabase;
  let environment: Record<string, string>;
  beforeAll(async () => {
    database = await createTestDatabase();
    environment = { SAMENSPEL_MODE: 'demo', DATABASE_URL: database.appUrl, ...settingsIn(await keys('init', {})) };
  });
  afterAll(() => database.close());

  it('make new keys, and other ones each time', async () => {
    expect(environment['SAMENSPEL_INSTALLATION_KEYS']).toMatch(/^1:[A-Za-z0-9+/]{43}=$/);
    expect(settingsIn(await keys('init', {}))['SAMENSPEL_INSTALLATION_KEYS']).not.toBe(environment['SAMENSPEL_INSTALLATION_KEYS']);
  });
  it('rotate keys and keep the old ones', async () => {
    const next = settingsIn(await keys('rotate', environment));
    expect(next['SAMENSPEL_INSTALLATION_KEYS']).toContain(`,${environment['SAMENSPEL_INSTALLATION_KEYS']}`);
    expect(next['SAMENSPEL_INSTALLATION_KEYS']).toMatch(/^2:/);
  });
  it('say how they are used', async () => {
    await expect(keys('eat', environment)).rejects.toThrow('npm run keys -- init');
  });
  it('notice the keys of another database', async () => {
    expect(await keys('check', environment)).toContain('The keys belong to this database.');
    await database.dataSource.query(`INSERT INTO installation.key_check (version, value) VALUES (1, 'of another key')`);
    await expect(keys('check', environment)).rejects.toThrow('is not the key this database was made with');
  });
});
