// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson } from '@samenspel/parties/testing';
import { generateKeySet } from '@samenspel/keys';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { appoint, check, create } from './commands.mjs';
import { withParties } from './with-parties.mjs';

let database: TestDatabase;
let env: Record<string, string>;
beforeAll(async () => {
  database = await createTestDatabase();
  env = { DATABASE_URL: database.appUrl, SAMENSPEL_INSTALLATION_KEYS: generateKeySet().installationKeys };
});
afterAll(() => database.close());

async function withEmail(email: string): Promise<void> {
  const id = await aPerson(database.dataSource);
  await database.dataSource.query('UPDATE accounts.person SET email = $2 WHERE id = $1', [id, email]);
}

describe('npm run municipality', () => {
  it('P-02 P-03 makes a municipality under the application’s role and says what it still needs', async () => {
    const said = await withParties(env, (parties) => create(parties, { code: 'GM0308', slug: 'baarn', sandbox: true, name: null }));
    expect(said).toContain('Baarn takes part, as a sandbox, under /baarn.');
    expect(said).toContain('2 × Administrator of the municipality (P-07)');
    await expect(withParties(env, (parties) => create(parties, { code: 'GM9999', slug: 'nergens', sandbox: false, name: null }))).rejects.toThrow(
      'We do not know this municipality code. A code looks like GM0308.',
    );
  });

  it('P-07 appoints the first two administrators by their address, and no more', async () => {
    const doIt = (email: string): Promise<string> => withParties(env, (parties) => appoint(parties, 'baarn', email));
    for (const email of ['an@example.org', 'bo@example.org', 'cas@example.org']) await withEmail(email);
    await expect(doIt('nobody@example.org')).rejects.toThrow('Nobody with the address nobody@example.org has an account here.');
    expect(await doIt('An@example.org')).toContain('1 × Administrator of the municipality (P-07)');
    expect(await doIt('bo@example.org')).not.toContain('Administrator');
    await expect(doIt('cas@example.org')).rejects.toThrow('This municipality has two administrators already.');
  });

  it('says what to do when the municipality is not there', async () => {
    await expect(withParties(env, (parties) => check(parties, 'soest'))).rejects.toThrow('There is no municipality "soest".');
  });
});
