// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource, Retention } from '@samenspel/database';
import { visitor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import session from 'express-session';
import { SignInPerson } from '../application/sign-in-person.js';
import { accountsDatabase } from './database-part.js';
import { sessionsRule } from './sessions.rule.js';
import { sessionHash, SessionStore } from './session-store.js';

describe('the schema of accounts', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase([accountsDatabase]);
  });
  afterAll(() => database.close());

  it('is what its entities say', async () => {
    const owner = createDataSource(database.ownerUrl, [accountsDatabase], 1);
    await owner.initialize();
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    await owner.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('lets the application change no history: identities and invitations are not deleted', async () => {
    for (const table of ['person', 'identity', 'api_client', 'administrator_invitation']) {
      await expect(database.dataSource.query(`DELETE FROM accounts.${table}`)).rejects.toThrow('permission denied');
    }
  });

  it('P-01 makes one person of two first sign-ins at the same moment', async () => {
    const signIn = new SignInPerson(database.unitOfWork);
    const claims = { iss: 'https://broker.example', sub: 'new-one', name: 'Nieuw Voorbeeld' };
    const found = await Promise.all(Array.from({ length: 8 }, () => signIn.execute(visitor('nl', 'spec'), claims)));
    const ids = new Set(found.map((result) => (result.ok ? result.value.personId : result.error.code)));
    expect(ids.size).toBe(1);
    expect(await database.dataSource.query(`SELECT count(*)::int AS persons FROM accounts.person WHERE display_name = 'Nieuw Voorbeeld'`)).toEqual([
      { persons: 1 },
    ]);
  });
});

describe('the store of sessions', () => {
  let database: TestDatabase;
  let store: SessionStore;
  beforeAll(async () => {
    database = await createTestDatabase([accountsDatabase]);
    store = new SessionStore(database.reads);
  });
  afterAll(() => database.close());

  const data = (): session.SessionData => ({ cookie: { originalMaxAge: null }, method: 'digid' }) as session.SessionData;
  const set = (id: string): Promise<void> =>
    new Promise((resolve, reject) => store.set(id, data(), (problem) => (problem ? reject(problem as Error) : resolve())));
  const get = (id: string): Promise<session.SessionData | null | undefined> =>
    new Promise((resolve, reject) => store.get(id, (problem, found) => (problem ? reject(problem as Error) : resolve(found))));
  const destroy = (id: string): Promise<void> => new Promise((resolve) => store.destroy(id, () => resolve()));
  const age = (id: string, set: string): Promise<unknown> =>
    database.dataSource.query(`UPDATE accounts.session SET ${set} WHERE id_hash = $1`, [sessionHash(id)]);

  it('keeps what was ended ended, whoever writes it again', async () => {
    await set('one');
    expect(await get('one')).toMatchObject({ method: 'digid' });
    await destroy('one');
    await set('one');
    expect(await get('one')).toBeNull();
  });

  it('ends a session two hours after its last use, and twelve hours after it began, however much it is used', async () => {
    await set('two');
    await age('two', `created_at = now() - interval '11 hours 30 minutes', seen_at = now() - interval '5 minutes'`);
    await new Promise<void>((resolve) => store.touch('two', data(), () => resolve()));
    const [row]: { minutes: number }[] = await database.dataSource.query(
      `SELECT round(extract(epoch FROM expires_at - now()) / 60)::int AS minutes FROM accounts.session WHERE id_hash = $1`,
      [sessionHash('two')],
    );
    expect(row).toEqual({ minutes: 30 });
    await age('two', `expires_at = now()`);
    expect(await get('two')).toBeNull();
  });

  it('is tidied an hour after the end, no sooner', async () => {
    await set('three');
    await set('four');
    await age('three', `expires_at = now() - interval '61 minutes'`);
    await age('four', `expires_at = now() - interval '59 minutes'`);
    await new Retention(database.unitOfWork, [sessionsRule]).run(true);
    const left: { id_hash: Buffer }[] = await database.dataSource.query('SELECT id_hash FROM accounts.session');
    const hashes = left.map((row) => row.id_hash.toString('hex'));
    expect(hashes).not.toContain(sessionHash('three').toString('hex'));
    expect(hashes).toContain(sessionHash('four').toString('hex'));
  });
});
