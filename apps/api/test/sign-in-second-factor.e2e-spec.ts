// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Authenticator, Browser, signIn, signInAs } from '@samenspel/accounts/testing';
import { startSignInApp, type SignInApp } from './sign-in-app.js';

const names = ['anna', 'bram', 'carla', 'dirk', 'eva', 'frits', 'gerda', 'hanna'];

describe('the second factor', () => {
  let running: SignInApp;
  beforeAll(async () => {
    running = await startSignInApp({ accounts: names.map((id) => ({ id, name: id, method: 'digid' as const })) });
  });
  afterAll(async () => {
    await running.close();
  });

  const enrolled = async (browser: Browser): Promise<{ secret: string; uri: string }> =>
    (await (await browser.post('/auth/second-factor/enrol')).json()) as never;
  const verify = async (browser: Browser, code: string): Promise<{ status: number; code?: string; detail?: string }> => {
    const response = await browser.post('/auth/second-factor/verify', { code });
    return { ...((await response.json()) as object), status: response.status };
  };
  const shownAt = async (browser: Browser): Promise<string | null> =>
    ((await (await browser.get('/auth/me')).json()) as { secondFactor: { shownAt: string | null } }).secondFactor.shownAt;

  it('counts only after a code of it was shown, and then makes the session fresh', async () => {
    const browser = new Browser(running.origin);
    await signInAs(browser, 'anna');
    const { secret, uri } = await enrolled(browser);
    expect(uri).toMatch(/^otpauth:\/\/totp\/Samenspel:anna\?/);
    expect(await verify(browser, '123456')).toMatchObject({ status: 422, code: 'SECOND_FACTOR_NOT_SET_UP' });
    expect((await browser.post('/auth/second-factor/confirm', { code: '000000' })).status).toBe(400);
    expect(await shownAt(browser)).toBeNull();
    const confirmed = await browser.post('/auth/second-factor/confirm', { code: await new Authenticator(secret).code() });
    const { recoveryCodes } = (await confirmed.json()) as { recoveryCodes: string[] };
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(Date.now() - Date.parse((await shownAt(browser)) ?? '')).toBeLessThan(10_000);
    const who = (await (await browser.get('/who')).json()) as { secondFactorAt: string };
    expect(who.secondFactorAt).toBe(await shownAt(browser));
  });

  it('belongs to the session: signing in again starts without it', async () => {
    const { authenticator } = await signIn(running.origin, 'bram');
    const again = new Browser(running.origin);
    await signInAs(again, 'bram');
    expect(await shownAt(again)).toBeNull();
    expect(await verify(again, await authenticator.code())).toMatchObject({ status: 200, by: 'app' });
    expect(await shownAt(again)).not.toBeNull();
  });

  it('takes each code once', async () => {
    const { browser, authenticator } = await signIn(running.origin, 'carla');
    const code = await authenticator.code();
    expect(await verify(browser, code)).toMatchObject({ status: 200 });
    expect(await verify(browser, code)).toMatchObject({ status: 400, code: 'SECOND_FACTOR_WRONG' });
  });

  it('takes each recovery code once, however it is typed, and nobody else’s', async () => {
    const browser = new Browser(running.origin);
    await signInAs(browser, 'dirk');
    const { secret } = await enrolled(browser);
    const confirmed = await browser.post('/auth/second-factor/confirm', { code: await new Authenticator(secret).code() });
    const [code = '', other = ''] = ((await confirmed.json()) as { recoveryCodes: string[] }).recoveryCodes;
    expect(await verify(browser, code.toLowerCase().replaceAll('-', ' '))).toMatchObject({ status: 200, by: 'recovery_code' });
    expect(await verify(browser, code)).toMatchObject({ status: 400 });
    const { browser: stranger } = await signIn(running.origin, 'frits');
    expect(await verify(stranger, other)).toMatchObject({ status: 400 });
  });

  it('refuses sixty wrong codes, most of them without looking, and says how long to wait', async () => {
    const { browser, authenticator } = await signIn(running.origin, 'eva');
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => verify(browser, String(100_000 + index * 7))));
    const wrong = answers.filter(({ code }) => code === 'SECOND_FACTOR_WRONG');
    const locked = answers.filter(({ status, code }) => status === 422 && code === 'SECOND_FACTOR_LOCKED');
    expect([wrong.length, locked.length]).toEqual([5, 55]);
    expect(locked[0]?.detail).toMatch(/Probeer het over 1[45] minuten opnieuw/);
    expect(await verify(browser, await authenticator.code())).toMatchObject({ status: 422, code: 'SECOND_FACTOR_LOCKED' });
  });

  it('survives rubbish', async () => {
    const { browser } = await signIn(running.origin, 'gerda');
    for (const body of [{}, { code: null }, { code: ['123456'] }, { code: '1234567' }, { code: 'é'.repeat(5000) }]) {
      expect((await browser.post('/auth/second-factor/verify', body)).status).toBeGreaterThanOrEqual(400);
    }
  });

  it('keeps its secret sealed', async () => {
    const rows: { secret_sealed: Buffer }[] = await running.database.dataSource.query(
      'SELECT secret_sealed FROM accounts.second_factor WHERE secret_sealed IS NOT NULL',
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { secret_sealed: sealed } of rows) expect(sealed.toString('latin1')).not.toMatch(/[A-Z2-7]{32}/);
  });

  it('is replaced only by who shows a fresh code of the old one', async () => {
    const { browser } = await signIn(running.origin, 'hanna');
    const thief = new Browser(running.origin);
    await signInAs(thief, 'hanna');
    const refused = await thief.post('/auth/second-factor/enrol');
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([422, 'SECOND_FACTOR_NOT_FRESH']);
    expect((await browser.post('/auth/second-factor/enrol')).status).toBe(200);
  });
});
