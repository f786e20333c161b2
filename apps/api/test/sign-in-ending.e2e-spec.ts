// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser, signIn, signInAs } from '@samenspel/accounts/testing';
import { startSignInApp, type SignInApp } from './sign-in-app.js';

const COOKIE = 'samenspel';

describe('signing out', () => {
  let running: SignInApp;
  beforeAll(async () => {
    running = await startSignInApp({ accounts: ['anna', 'bram'].map((id) => ({ id, name: id, method: 'digid' as const })) });
  });
  afterAll(async () => {
    await running.close();
  });

  const signedIn = async (account: string): Promise<Browser> => {
    const browser = new Browser(running.origin);
    await signInAs(browser, account);
    return browser;
  };

  it('ends this session and no other', async () => {
    const [here, there] = [await signedIn('anna'), await signedIn('anna')];
    const kept = here.cookie(COOKIE) ?? '';
    expect((await here.post('/auth/logout')).status).toBe(200);
    expect(here.cookie(COOKIE)).toBeUndefined();
    here.setCookie(COOKIE, kept);
    expect((await here.get('/auth/me')).status).toBe(401);
    expect((await there.get('/auth/me')).status).toBe(200);
  });

  it('works everywhere at once, for this person only', async () => {
    const [here, there, other] = [await signedIn('anna'), await signedIn('anna'), await signedIn('bram')];
    expect((await here.post('/auth/logout-everywhere')).status).toBe(200);
    expect((await there.get('/auth/me')).status).toBe(401);
    expect((await here.get('/auth/me')).status).toBe(401);
    expect((await other.get('/auth/me')).status).toBe(200);
  });

  it('is not undone by a request under way that writes its session back', async () => {
    const { browser: busy, authenticator } = await signIn(running.origin, 'bram');
    const code = await authenticator.code();
    const ender = await signedIn('bram');
    // The lock keeps the verification waiting in the middle, with its session loaded and about to be changed.
    const runner = running.database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT person_id FROM accounts.second_factor FOR UPDATE');
    const underWay = busy.post('/auth/second-factor/verify', { code });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await ender.post('/auth/logout-everywhere')).status).toBe(200);
    await runner.rollbackTransaction();
    await runner.release();
    expect((await underWay).status).toBe(200);
    expect((await busy.get('/auth/me')).status).toBe(401);
    const [row]: { open: number }[] = await running.database.dataSource.query(
      `SELECT count(*)::int AS open FROM accounts.session s JOIN accounts.person p ON p.id = s.person_id WHERE p.display_name = 'bram' AND s.revoked_at IS NULL`,
    );
    expect(row).toEqual({ open: 0 });
  });

  it('is not undone by signing out here while another request is under way', async () => {
    const browser = await signedIn('anna');
    const same = new Browser(running.origin);
    same.setCookie(COOKIE, browser.cookie(COOKIE) ?? '');
    const underWay = same.get('/slow');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await browser.post('/auth/logout');
    await underWay;
    expect((await same.get('/auth/me')).status).toBe(401);
  });

  it('is asked by POST only', async () => {
    const browser = await signedIn('anna');
    expect((await browser.get('/auth/logout')).status).toBe(405);
    expect((await browser.get('/auth/me')).status).toBe(200);
  });

  it('comes by itself two hours after the last use', async () => {
    const browser = await signedIn('anna');
    await running.database.dataSource.query(`UPDATE accounts.session SET expires_at = now() - interval '1 second' WHERE revoked_at IS NULL`);
    expect((await browser.get('/auth/me')).status).toBe(401);
  });
});
