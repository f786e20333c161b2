// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser, signInAs } from '@samenspel/accounts/testing';
import { startSignInApp, type SignInApp } from './sign-in-app.js';

const COOKIE = 'samenspel';

describe('signing in', () => {
  let running: SignInApp;
  beforeAll(async () => {
    running = await startSignInApp({
      accounts: [
        { id: 'anna', name: 'Anna Voorbeeld', method: 'digid' },
        { id: 'bram', name: 'Bram Voorbeeld', method: 'email' },
        { id: 'carla', name: 'Carla Voorbeeld', method: 'digid', claims: { bsn: '111222333', 'urn:nl-eid-gdi:1.0:LegalSubjectID': '123456782' } },
        { id: '111222333', name: 'Dirk Voorbeeld', method: 'digid' },
      ],
    });
  });
  afterAll(async () => {
    await running.close();
  });

  const meOf = async (browser: Browser): Promise<{ person: { id: string; displayName: string } }> =>
    (await (await browser.get('/auth/me')).json()) as never;

  it('P-01 makes an account of somebody new with nothing but what the provider says, and finds it again', async () => {
    const first = new Browser(running.origin);
    const ended = await signInAs(first, 'anna', '/auth/login?returnTo=/aanbestedingen');
    expect([ended.status, ended.headers.get('location')]).toEqual([302, '/aanbestedingen']);
    const me = await meOf(first);
    expect(me.person).toMatchObject({ displayName: 'Anna Voorbeeld', email: null });
    const second = new Browser(running.origin);
    await signInAs(second, 'anna');
    expect((await meOf(second)).person.id).toBe(me.person.id);
  });

  it('refuses who has not signed in, and a route that declares nothing', async () => {
    const visitor = new Browser(running.origin);
    expect((await visitor.get('/auth/me')).status).toBe(401);
    expect((await visitor.get('/undeclared')).status).toBe(401);
    await signInAs(visitor, 'anna');
    expect((await visitor.get('/undeclared')).status).toBe(403);
  });

  it('gives the session a new id, so that a planted one is worth nothing', async () => {
    const attacker = new Browser(running.origin);
    await attacker.get('/auth/login');
    const planted = attacker.cookie(COOKIE) ?? '';
    const victim = new Browser(running.origin);
    victim.setCookie(COOKIE, planted);
    await signInAs(victim, 'anna');
    expect((await victim.get('/auth/me')).status).toBe(200);
    expect(victim.cookie(COOKIE)).not.toBe(planted);
    expect((await attacker.get('/auth/me')).status).toBe(401);
  });

  it('takes no session id that it did not make', async () => {
    const browser = new Browser(running.origin);
    for (const made of ['s%3Amine.c2lnbmF0dXJl', 'mine', `s:${'a'.repeat(32)}.${'b'.repeat(43)}`]) {
      browser.setCookie(COOKIE, made);
      expect((await browser.get('/auth/me')).status).toBe(401);
    }
  });

  it('keeps the cookie from scripts and from other sites', async () => {
    const response = await new Browser(running.origin).get('/auth/login');
    const line = response.headers.getSetCookie().find((cookie) => cookie.startsWith(`${COOKIE}=`)) ?? '';
    expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('lets two tabs sign in at once: the spoilt one starts again by itself', async () => {
    const browser = new Browser(running.origin);
    const tabs = [await browser.get('/auth/login'), await browser.get('/auth/login')];
    const callbacks: string[] = [];
    for (const tab of tabs) callbacks.push(await throughProvider(browser, tab.headers.get('location') ?? '', 'anna'));
    const [first, second] = callbacks;
    const spoilt = await browser.get(first ?? '');
    expect(spoilt.headers.get('location')).toBe('/auth/login?again=1');
    expect((await signInAs(browser, 'anna', '/auth/login?again=1')).headers.get('location')).toBe('/');
    expect((await browser.get('/auth/me')).status).toBe(200);
    const late = await browser.get(second ?? '');
    expect(late.headers.get('location')).toBe('/auth/login?again=1');
    await signInAs(browser, 'anna', '/auth/login?again=1');
    expect((await browser.get('/auth/me')).status).toBe(200);
  });

  it('explains what went wrong when starting again does not help, or when no cookie is kept', async () => {
    const withoutCookies = await fetch(`${running.origin}/auth/callback?code=invented`, { redirect: 'manual' });
    expect(withoutCookies.status).toBe(400);
    expect(await withoutCookies.text()).toContain('Opnieuw aanmelden');
    const browser = new Browser(running.origin);
    await browser.get('/auth/login');
    expect((await browser.get('/auth/callback?code=invented')).headers.get('location')).toBe('/auth/login?again=1');
    await browser.get('/auth/login?again=1');
    const page = await browser.get('/auth/callback?code=invented');
    expect(page.status).toBe(400);
    expect(await page.text()).not.toContain('invented');
  });

  it('takes the provider’s answer once, and only in the browser that asked', async () => {
    const asked = new Browser(running.origin);
    const login = await asked.get('/auth/login');
    const callback = await throughProvider(asked, login.headers.get('location') ?? '', 'anna');
    const victim = new Browser(running.origin);
    await victim.get('/auth/login');
    expect((await victim.get(callback)).headers.get('location')).toBe('/auth/login?again=1');
    expect((await victim.get('/auth/me')).status).toBe(401);
    const again = await asked.get('/auth/login');
    const fresh = await throughProvider(asked, again.headers.get('location') ?? '', 'anna');
    expect((await asked.get(fresh)).headers.get('location')).toBe('/');
    const replayed = await new Browser(running.origin).get(fresh);
    expect(replayed.status).toBe(400);
    expect((await asked.get(fresh)).headers.get('location')).toBe('/auth/login?again=1');
  });

  it('lets somebody else sign in when asked to, though the provider remembers the first', async () => {
    const shared = new Browser(running.origin);
    await signInAs(shared, 'anna');
    const left = shared.cookie(COOKIE) ?? '';
    await signInAs(shared, 'carla');
    expect((await meOf(shared)).person.displayName).toBe('Anna Voorbeeld');
    await signInAs(shared, 'carla', '/auth/login?prompt=login');
    expect((await meOf(shared)).person.displayName).toBe('Carla Voorbeeld');
    const old = new Browser(running.origin);
    old.setCookie(COOKIE, left);
    expect((await old.get('/auth/me')).status).toBe(401);
  });

  it('says so when somebody stops at the provider', async () => {
    const browser = new Browser(running.origin);
    await browser.get('/auth/login');
    const page = await browser.get(`/auth/callback?error=access_denied&iss=${encodeURIComponent(running.issuer)}`);
    expect(await page.text()).toContain('U hebt het aanmelden gestopt');
  });

  it('leads nowhere but to itself afterwards', async () => {
    for (const elsewhere of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', '/auth/login', 'javascript:alert(1)']) {
      const browser = new Browser(running.origin);
      const ended = await signInAs(browser, 'anna', `/auth/login?returnTo=${encodeURIComponent(elsewhere)}`);
      expect([elsewhere, ended.headers.get('location')]).toEqual([elsewhere, '/']);
    }
  });

  it('G-10 stores nothing of a citizen service number that the broker sends along', async () => {
    const browser = new Browser(running.origin);
    await signInAs(browser, 'carla');
    expect((await browser.get('/auth/me')).status).toBe(200);
    for (const table of ['person', 'identity', 'session']) {
      const rows: unknown = await running.database.dataSource.query(`SELECT * FROM accounts.${table}`);
      expect(JSON.stringify(rows)).not.toMatch(/111222333|123456782/);
    }
  });

  it('G-10 refuses a broker that names people by their citizen service number', async () => {
    const browser = new Browser(running.origin);
    const ended = await signInAs(browser, '111222333');
    expect(ended.status).toBe(403);
    expect(await ended.text()).toContain('burgerservicenummer');
    expect((await browser.get('/auth/me')).status).toBe(401);
    const rows: unknown = await running.database.dataSource.query('SELECT * FROM accounts.identity');
    expect(JSON.stringify(rows)).not.toContain('111222333');
  });

  it('keeps no session id and no token in the database', async () => {
    const browser = new Browser(running.origin);
    await signInAs(browser, 'bram');
    const id =
      decodeURIComponent(browser.cookie(COOKIE) ?? '')
        .slice(2)
        .split('.')[0] ?? '';
    expect(id.length).toBeGreaterThan(20);
    const rows: unknown = await running.database.dataSource.query(`SELECT encode(id_hash, 'escape') AS id, data FROM accounts.session`);
    expect(JSON.stringify(rows)).not.toContain(id);
    expect(JSON.stringify(rows)).not.toMatch(/access_token|id_token|eyJ/);
  });

  it('does not let the account of a disabled person work any longer', async () => {
    const browser = new Browser(running.origin);
    await signInAs(browser, 'bram');
    const { person } = await meOf(browser);
    await running.database.dataSource.query('UPDATE accounts.person SET disabled_at = now() WHERE id = $1', [person.id]);
    expect((await browser.get('/auth/me')).status).toBe(401);
    expect(await (await signInAs(new Browser(running.origin), 'bram')).text()).toContain('Uw account is gesloten');
  });
});

/** From the application's redirect to the address of our callback, which is not opened yet. */
async function throughProvider(browser: Browser, location: string, account: string): Promise<string> {
  let url = new URL(location);
  while (url.pathname !== '/auth/callback') {
    const response = url.pathname.startsWith('/interaction/')
      ? await browser.post(url.href, new URLSearchParams({ account }))
      : await browser.get(url.href);
    url = new URL(response.headers.get('location') ?? '', url);
  }
  return url.href;
}
