// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { createHash, randomBytes } from 'node:crypto';
import { invite } from './invite.mjs';

describe('npm run admin -- invite', () => {
  let database: TestDatabase;
  let environment: Record<string, string>;
  beforeAll(async () => {
    database = await createTestDatabase();
    environment = {
      SAMENSPEL_MODE: 'demo',
      DATABASE_URL: database.appUrl,
      SAMENSPEL_INSTALLATION_KEYS: `1:${randomBytes(32).toString('base64')}`,
      SAMENSPEL_ORIGIN: 'http://localhost:8080',
    };
  });
  afterAll(() => database.close());

  it('prints a link of a day, and keeps no more of it than a digest', async () => {
    const said = await invite('beheer@gemeente.example', environment);
    const token = /http:\/\/localhost:8080\/auth\/administrator\?token=([\w-]{43})\n/.exec(said)?.[1] ?? '';
    const rows: { token_hash: Buffer; hours: number }[] = await database.dataSource.query(
      `SELECT token_hash, (extract(epoch FROM expires_at - created_at) / 3600)::int AS hours FROM accounts.administrator_invitation`,
    );
    expect(rows).toEqual([{ token_hash: createHash('sha256').update(token).digest(), hours: 24 }]);
  });

  it('says what is wrong', async () => {
    await expect(invite('nobody', environment)).rejects.toThrow('is no e-mail address');
    await expect(invite('beheer@gemeente.example', { SAMENSPEL_MODE: 'demo' })).rejects.toThrow('DATABASE_URL is not set');
    const { SAMENSPEL_MODE: _demo, ...production } = environment;
    await expect(invite('beheer@gemeente.example', production)).rejects.toThrow('SAMENSPEL_ORIGIN cannot be used in production');
  });
});
