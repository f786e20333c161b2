// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser, signInAs } from '@samenspel/accounts/testing';
import { startSignInApp, type SignInApp } from './sign-in-app.js';

describe('what another site can do with somebody’s cookie', () => {
  let running: SignInApp;
  let browser: Browser;
  beforeAll(async () => {
    running = await startSignInApp({ accounts: [{ id: 'anna', name: 'Anna', method: 'digid' }] });
    browser = new Browser(running.origin);
    await signInAs(browser, 'anna');
  });
  afterAll(async () => {
    await running.close();
  });

  const enrol = async (headers: Record<string, string>, body: unknown = {}): Promise<number> =>
    (await browser.post('/auth/second-factor/enrol', body, headers)).status;

  it('a sibling host, which the browser counts as the same site, is refused', async () => {
    expect(await enrol({ origin: running.origin.replace('localhost', 'other.localhost') })).toBe(403);
    expect(await enrol({ origin: running.origin, 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await enrol({ origin: running.origin, 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  it('a form or a request without an origin is refused', async () => {
    expect(await enrol({ origin: 'null' })).toBe(403);
    expect(await enrol({ origin: 'https://elsewhere.example' }, new URLSearchParams({ code: '123456' }))).toBe(403);
    const bare = await fetch(`${running.origin}/auth/logout`, { method: 'POST', headers: { cookie: `samenspel=${browser.cookie('samenspel')}` } });
    expect(bare.status).toBe(403);
    expect((await browser.get('/auth/me')).status).toBe(200);
  });

  it('a bearer header does not lift the check', async () => {
    expect(await enrol({ origin: 'https://elsewhere.example', authorization: `Bearer smsp_${'a'.repeat(43)}` })).toBe(403);
  });

  it('a cookie that a sibling host planted beside ours gives nobody a session', async () => {
    const stranger = new Browser(running.origin);
    stranger.setCookie('samenspel', 's%3Aplanted.c2ln');
    expect((await stranger.get('/auth/me')).status).toBe(401);
    await signInAs(stranger, 'anna');
    expect((await stranger.get('/auth/me')).status).toBe(200);
  });

  it('our own pages may', async () => {
    expect(await enrol({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  });
});
