// SPDX-License-Identifier: EUPL-1.2
import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { defaultApiAudience, demoMachine, parseAccounts, startProvider } from './index.js';

const appOrigins = ['http://localhost:8080'];

describe('the identity stand-in', () => {
  const before = { node: process.env['NODE_ENV'], mode: process.env['SAMENSPEL_MODE'] };
  afterEach(() => {
    process.env['NODE_ENV'] = before.node;
    if (before.mode === undefined) delete process.env['SAMENSPEL_MODE'];
    else process.env['SAMENSPEL_MODE'] = before.mode;
  });

  it('refuses production and every address that others can reach', async () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.10', 'samenspel.example'])
      await expect(startProvider(0, { appOrigins, host })).rejects.toThrow('this machine only');
    process.env['SAMENSPEL_MODE'] = 'production';
    await expect(startProvider(0, { appOrigins })).rejects.toThrow('does not run in production');
    delete process.env['SAMENSPEL_MODE'];
    process.env['NODE_ENV'] = 'production';
    await expect(startProvider(0, { appOrigins })).rejects.toThrow('does not run in production');
  });

  it('says which account of a list is wrong', () => {
    expect(parseAccounts('[{"id":"a","name":"A","method":"digid"}]')).toHaveLength(1);
    expect(() => parseAccounts('[{"id":"a","name":"A","method":"digid"},{"id":"b c","name":"B","method":"digid"}]')).toThrow('Account 2');
    expect(() => parseAccounts('{}')).toThrow('list');
  });

  it('gives machines a token of five minutes with the scopes they asked for and have', async () => {
    const running = await startProvider(0, { appOrigins });
    try {
      const ask = (secret: string, scope: string): Promise<Response> =>
        fetch(`${running.issuer}/token`, {
          method: 'POST',
          headers: { authorization: `Basic ${Buffer.from(`${demoMachine.clientId}:${secret}`).toString('base64')}` },
          body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
        });
      const { access_token: token } = (await (await ask(demoMachine.clientSecret, 'tender:read')).json()) as { access_token: string };
      expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
      const claims = decodeJwt(token);
      expect(claims).toMatchObject({
        iss: running.issuer,
        aud: defaultApiAudience,
        sub: demoMachine.clientId,
        client_id: demoMachine.clientId,
        scope: 'tender:read',
      });
      expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(300);
      expect((await ask('wrong', 'tender:read')).status).toBe(401);
    } finally {
      await running.close();
    }
  });

  it('says what it is on its page, and shows names as text', async () => {
    const running = await startProvider(0, { appOrigins, accounts: [{ id: 'x', name: '<script>alert(1)</script>', method: 'digid' }] });
    try {
      const query = new URLSearchParams({
        client_id: 'samenspel',
        response_type: 'code',
        scope: 'openid',
        redirect_uri: 'http://localhost:8080/auth/callback',
        code_challenge: 'a'.repeat(43),
        code_challenge_method: 'S256',
      });
      const first = await fetch(`${running.issuer}/auth?${query}`, { redirect: 'manual' });
      const cookie = first.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
      const page = await (await fetch(new URL(first.headers.get('location') ?? '', running.issuer), { headers: { cookie } })).text();
      expect(page).toContain('plaatsvervanger voor DigiD');
      expect(page).not.toContain('<script>');
      expect((await fetch(`${running.issuer}/interaction/unknown`)).status).toBe(400);
    } finally {
      await running.close();
    }
  });
});
