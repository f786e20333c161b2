// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateMachine, PartyMachines, type NewMachine } from '@samenspel/accounts';
import { signIn, type Browser } from '@samenspel/accounts/testing';
import { permissionsOf, type Role } from '@samenspel/access';
import { visitor, type Actor } from '@samenspel/kernel';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { createServer } from 'node:http';
import { startSignInApp, type SignInApp } from './sign-in-app.js';
import { giveRole, makeProvider } from './sign-in-parties.js';

const client = {
  clientId: 'register-koppeling',
  clientSecret: 'a-secret-of-the-spec',
  scopes: ['bid:submit', 'question:ask', 'party:read-own', 'contract:sign'],
};

interface Who {
  readonly kind: string;
  readonly machineId: string | null;
  readonly personId: string | null;
  readonly party: { readonly id: string } | null;
  readonly permissions: readonly string[];
  readonly secondFactorAt: string | null;
}

describe('machines', () => {
  let running: SignInApp;
  let owner: Browser;
  let personId: string;
  let partyId: string;
  beforeAll(async () => {
    running = await startSignInApp({
      accounts: [{ id: 'eva', name: 'Eva', method: 'eherkenning' }],
      machines: [client, { ...client, clientId: 'unknown-here' }],
    });
    owner = (await signIn(running.origin, 'eva')).browser;
    personId = ((await (await owner.get('/who')).json()) as Who).personId ?? '';
    partyId = await makeProvider(running.database);
    await giveRole(running.database, personId, partyId, 'party_administrator');
    await giveRole(running.database, personId, partyId, 'party_signer');
  });
  afterAll(async () => {
    await running.close();
  });

  const actor = (): Actor => {
    const roles: Role[] = ['person', 'party_administrator', 'party_signer', 'party_member'];
    const party = { id: partyId, kind: 'provider', municipalityId: null } as const;
    return {
      ...visitor('nl', 'spec'),
      kind: 'person',
      personId,
      party,
      roles: new Set(roles),
      permissions: permissionsOf(roles),
      secondFactorAt: new Date(),
    };
  };
  const create = async (input: Partial<NewMachine>, as: Actor = actor()) =>
    running.app
      .get(CreateMachine, { strict: false })
      .execute(as, { name: 'Koppeling', scopes: ['bid:submit'], validDays: 30, ...input }, running.issuer);
  const made = async (input: Partial<NewMachine> = {}): Promise<{ machineId: string; apiKey: string }> => {
    const result = await create(input);
    if (!result.ok) throw new Error(result.error.code);
    return { machineId: result.value.machineId, apiKey: result.value.apiKey ?? '' };
  };
  const who = async (token: string, headers: Record<string, string> = {}): Promise<{ status: number; answer: Who }> => {
    const response = await fetch(`${running.origin}/who`, { headers: { authorization: `Bearer ${token}`, ...headers } });
    return { status: response.status, answer: (await response.json()) as Who };
  };
  const tokenFor = async (clientId: string): Promise<string> => {
    const response = await fetch(`${running.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${client.clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: client.scopes.join(' ') }),
    });
    return ((await response.json()) as { access_token: string }).access_token;
  };

  it('P-03 act for their party with a key that is shown once and stored as a digest', async () => {
    const { apiKey, machineId } = await made({ scopes: ['bid:submit', 'party:read-own'] });
    expect(apiKey).toMatch(/^smsp_[A-Za-z0-9_-]{43}$/);
    const { status, answer } = await who(apiKey);
    expect([status, answer.kind, answer.machineId, answer.party?.id, answer.personId, answer.secondFactorAt]).toEqual([
      200,
      'machine',
      machineId,
      partyId,
      null,
      null,
    ]);
    expect(answer.permissions).toEqual(expect.arrayContaining(['bid:submit', 'party:read-own', 'tender:read']));
    expect(answer.permissions).not.toContain('bid:draft');
    const rows: unknown = await running.database.dataSource.query(
      `SELECT name, encode(key_hash, 'escape') AS hash, last_used_at FROM accounts.api_client`,
    );
    expect(JSON.stringify(rows)).not.toContain(apiKey.slice(5, 20));
    // B-03: of a machine that may bid no moment of use is kept.
    expect(JSON.stringify(rows)).toMatch(/"last_used_at":null/);
    await who((await made({ scopes: ['party:read-own'] })).apiKey);
    const used: unknown[] = await running.database.dataSource.query('SELECT last_used_at FROM accounts.api_client WHERE last_used_at IS NOT NULL');
    expect(used).toHaveLength(1);
  });

  it('never open, sign, decide or score, and have no scope that their maker lacks', async () => {
    for (const scope of [
      'contract:sign',
      'advice:sign',
      'opening:open',
      'award:decide',
      'score:give',
      'machine:manage',
      'tender:draft',
      'price:read',
    ]) {
      expect([scope, await create({ scopes: [scope] })]).toEqual([
        scope,
        expect.objectContaining({ ok: false, error: expect.objectContaining({ code: 'MACHINE_SCOPE_NOT_ALLOWED' }) }),
      ]);
    }
    expect(await create({ scopes: ['invented:thing'] })).toMatchObject({ ok: false, error: { code: 'MACHINE_SCOPE_UNKNOWN' } });
    expect(await create({}, { ...actor(), party: null })).toMatchObject({ ok: false, error: { code: 'MACHINE_WITHOUT_PARTY' } });
  });

  it('stop working the moment they are withdrawn or expire', async () => {
    const { apiKey, machineId } = await made();
    expect((await who(apiKey)).status).toBe(200);
    const machines = running.app.get(PartyMachines, { strict: false });
    expect(await machines.disable({ ...actor(), party: { ...actor().party!, id: personId } }, machineId)).toMatchObject({
      ok: false,
      error: { kind: 'not_found' },
    });
    expect(await machines.disable(actor(), machineId)).toMatchObject({ ok: true });
    expect((await who(apiKey)).status).toBe(401);
    const short = await made();
    await running.database.dataSource.query(`UPDATE accounts.api_client SET expires_at = now() WHERE id = $1`, [short.machineId]);
    expect((await who(short.apiKey)).status).toBe(401);
  });

  it('P-04 act for no other party than their own', async () => {
    const { apiKey } = await made();
    expect((await who(apiKey, { 'samenspel-party': partyId })).status).toBe(200);
    expect((await who(apiKey, { 'samenspel-party': await makeProvider(running.database) })).status).toBe(403);
  });

  it('lose what their maker loses', async () => {
    const { apiKey } = await made({ scopes: ['bid:submit'] });
    await running.database.dataSource.query(`UPDATE parties.membership SET until_at = now() WHERE person_id = $1 AND role = 'party_signer'`, [
      personId,
    ]);
    expect((await who(apiKey)).answer.permissions).not.toContain('bid:submit');
    await giveRole(running.database, personId, partyId, 'party_signer');
    expect((await who(apiKey)).answer.permissions).toContain('bid:submit');
  });

  it('work with client credentials too, as far as scope, row and token all allow', async () => {
    const { machineId } = await made({ clientId: client.clientId, scopes: ['bid:submit'] });
    const token = await tokenFor(client.clientId);
    const { status, answer } = await who(token);
    expect([status, answer.machineId]).toEqual([200, machineId]);
    expect(answer.permissions).toContain('bid:submit');
    expect(answer.permissions).not.toContain('question:ask');
    expect(answer.permissions).not.toContain('contract:sign');
    expect((await who(await tokenFor('unknown-here'))).status).toBe(401);
    await running.app.get(PartyMachines, { strict: false }).disable(actor(), machineId);
    expect((await who(token)).status).toBe(401);
  });

  it('are refused with rubbish, and a person’s token is no machine’s', async () => {
    for (const token of ['smsp_short', `smsp_${'a'.repeat(43)}`, 'a.b.c', '....', 'x'.repeat(4000)])
      expect([token, (await who(token)).status]).toEqual([token, 401]);
    const basic = await fetch(`${running.origin}/who`, { headers: { authorization: 'Basic YTpi' } });
    expect(basic.status).toBe(401);
  });
});

describe('tokens of an issuer whose keys a spec holds', () => {
  let running: SignInApp;
  let issuer: string;
  let close: () => void;
  let sign: (payload: JWTPayload, header?: Partial<JWTHeaderParameters>, foreign?: boolean) => Promise<string>;
  beforeAll(async () => {
    const [own, foreign] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
    const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/jwks` }));
    });
    issuer = await new Promise((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as { port: number }).port}`)),
    );
    close = () => server.close();
    sign = (payload, header = {}, byForeign = false) =>
      new SignJWT(payload)
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'k', ...header })
        .sign(byForeign ? foreign.privateKey : own.privateKey);
    running = await startSignInApp({ accounts: [{ id: 'eva', name: 'Eva', method: 'eherkenning' }], issuer });
  });
  afterAll(async () => {
    close();
    await running.close();
  });

  const good = (): JWTPayload & { client_id: string } => {
    const now = Math.floor(Date.now() / 1000);
    return { iss: issuer, aud: running.audience, sub: 'm', client_id: 'm', iat: now, exp: now + 300, scope: 'bid:submit' };
  };
  const statusOf = async (token: string): Promise<number> =>
    (await fetch(`${running.origin}/who`, { headers: { authorization: `Bearer ${token}` } })).status;

  it('hold when all is right', async () => {
    const { rows } = await machineRow(running, issuer);
    expect(rows).toBe(1);
    expect(await statusOf(await sign(good()))).toBe(200);
  });

  it('are refused unsigned, with another key, for another audience, from another issuer, expired, too long, or as an ID token', async () => {
    const now = Math.floor(Date.now() / 1000);
    const [head = '', , mac = ''] = (await sign(good())).split('.');
    const tricks: Record<string, string> = {
      'alg none': new UnsecuredJWT(good()).encode(),
      'other key': await sign(good(), {}, true),
      'other audience': await sign({ ...good(), aud: 'samenspel' }),
      'other issuer': await sign({ ...good(), iss: 'https://elsewhere.example' }),
      expired: await sign({ ...good(), iat: now - 400, exp: now - 100 }),
      'longer than five minutes': await sign({ ...good(), exp: now + 3600 }),
      'without an end': await sign({ ...good(), exp: undefined } as never),
      'ID token': await sign(good(), { typ: 'JWT' }),
      'of a person': await sign({ ...good(), sub: 'digid-anna' }),
      'unknown key id': await sign(good(), { kid: 'other' }),
      'changed text': `${head}.${Buffer.from(JSON.stringify({ ...good(), scope: 'contract:sign' })).toString('base64url')}.${mac}`,
      'HMAC with the public key': await new SignJWT(good())
        .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'k' })
        .sign(new TextEncoder().encode('k'.repeat(32))),
    };
    for (const [trick, token] of Object.entries(tricks)) expect([trick, await statusOf(token)]).toEqual([trick, 401]);
  });
});

/** A client of that issuer, with a maker who holds a role, put there by the owner. */
async function machineRow(running: SignInApp, issuer: string): Promise<{ rows: number }> {
  const { dataSource } = running.database;
  const personId = '01890000-0000-7000-8000-000000000001';
  await dataSource.query(`INSERT INTO accounts.person (id, display_name, language, created_at, version) VALUES ($1, 'Maker', 'nl', now(), 1)`, [
    personId,
  ]);
  const partyId = await makeProvider(running.database);
  await giveRole(running.database, personId, partyId, 'party_signer');
  await dataSource.query(
    `INSERT INTO accounts.api_client (id, party_id, kind, name, issuer, client_id, scopes, created_by, created_at, expires_at)
     VALUES ($1, $2, 'client_credentials', 'm', $3, 'm', '{bid:submit}', $4, now(), now() + interval '1 day')`,
    ['01890000-0000-7000-8000-000000000002', partyId, issuer, personId],
  );
  return { rows: 1 };
}
