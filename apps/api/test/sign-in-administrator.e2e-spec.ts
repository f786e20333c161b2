// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdministratorInvitations } from '@samenspel/accounts';
import { Browser, signInAs } from '@samenspel/accounts/testing';
import { systemActor } from '@samenspel/kernel';
import { startSignInApp, type SignInApp } from './sign-in-app.js';

describe('the first administrator', () => {
  let running: SignInApp;
  beforeAll(async () => {
    running = await startSignInApp({ accounts: ['anna', 'bram', 'carla'].map((id) => ({ id, name: id, method: 'email' as const })) });
  });
  afterAll(async () => {
    await running.close();
  });

  const invited = async (): Promise<string> => {
    const made = await running.app.get(AdministratorInvitations, { strict: false }).invite(systemActor('spec'), 'anna@example.org');
    if (!made.ok) throw new Error(made.error.code);
    return made.value.token;
  };
  const rolesOf = async (browser: Browser): Promise<string[]> => ((await (await browser.get('/who')).json()) as { roles: string[] }).roles;
  const accept = async (browser: Browser, token: string): Promise<number> =>
    (await browser.post('/auth/administrator', new URLSearchParams({ token }))).status;

  it('follows the link, signs in, presses the button, and runs the installation', async () => {
    const token = await invited();
    const browser = new Browser(running.origin);
    const first = await browser.get(`/auth/administrator?token=${token}`);
    const page = await signInAs(browser, 'anna', first.headers.get('location') ?? '');
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    expect(await page.text()).toContain(`value="${token}"`);
    expect(await rolesOf(browser)).toEqual(['person']);
    expect(await accept(browser, token)).toBe(200);
    expect(await rolesOf(browser)).toEqual(['person', 'installation_administrator']);
  });

  it('needs a link that works once, for a day, and was made here', async () => {
    const [used, old] = [await invited(), await invited()];
    const bram = new Browser(running.origin);
    await signInAs(bram, 'bram');
    expect(await accept(bram, used)).toBe(200);
    const carla = new Browser(running.origin);
    await signInAs(carla, 'carla');
    await running.database.dataSource.query(`UPDATE accounts.administrator_invitation SET expires_at = now() WHERE used_at IS NULL`);
    for (const token of [used, old, 'x'.repeat(43), '']) expect(await accept(carla, token)).toBe(403);
    expect(await rolesOf(carla)).toEqual(['person']);
    expect(await accept(new Browser(running.origin), await invited())).toBe(401);
  });

  it('has no business data: the role opens no tender, bid or price', async () => {
    const browser = new Browser(running.origin);
    await signInAs(browser, 'bram');
    const { permissions } = (await (await browser.get('/who')).json()) as { permissions: string[] };
    expect(permissions).toContain('municipality:create');
    for (const name of ['tender:draft', 'tender:read-draft', 'bid:read', 'price:read', 'opening:open']) expect(permissions).not.toContain(name);
  });

  it('leaves no token in the database', async () => {
    const token = await invited();
    const rows: unknown = await running.database.dataSource.query(
      `SELECT encode(token_hash, 'escape') AS hash, email FROM accounts.administrator_invitation`,
    );
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
