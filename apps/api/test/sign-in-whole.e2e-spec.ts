// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser, signIn, signInAs, type Authenticator } from '@samenspel/accounts/testing';
import { startApi, type RunningApi } from './harness.js';
import { giveRole, makeProvider } from './sign-in-parties.js';

const VIEWER =
  '{ viewer { id displayName language version permissions installationAdministrator secondFactor { setUp shownAt recoveryCodesLeft } } }';

describe('signing in to the whole application', () => {
  let api: RunningApi;
  let origin: string;
  let anna: Browser;
  let authenticator: Authenticator;
  beforeAll(async () => {
    api = await startApi({
      accounts: [{ id: 'anna', name: 'Anna Voorbeeld', method: 'digid', email: 'anna@voorbeeld.example', claims: { bsn: '111222333' } }, 'bram'],
    });
    ({ origin } = api);
    ({ browser: anna, authenticator } = await signIn(origin, 'anna'));
  });
  afterAll(async () => {
    await api.close();
  });

  interface Viewer {
    readonly id: string;
    readonly version: number;
    readonly displayName: string;
    readonly permissions: readonly string[];
    readonly secondFactor: { readonly setUp: boolean; readonly shownAt: string; readonly recoveryCodesLeft: number };
  }
  const viewer = async (browser: Browser): Promise<Viewer> => {
    const { data } = await browser.graphql<{ viewer: Viewer }>(VIEWER);
    if (data === undefined) throw new Error('no viewer');
    return data.viewer;
  };

  it('knows the person, their rights and their second factor', async () => {
    const known = await viewer(anna);
    expect(known).toMatchObject({ displayName: 'Anna Voorbeeld', language: 'nl', installationAdministrator: false });
    expect(known.secondFactor).toMatchObject({ setUp: true, recoveryCodesLeft: 10, shownAt: expect.stringMatching(/Z$/) });
    expect(known.permissions).toContain('party:register');
    const { errors } = await new Browser(origin).graphql(VIEWER);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('lets people change their own name, once per version, without a citizen service number', async () => {
    const change = (version: number, displayName: string) =>
      anna.graphql<{ changeOwnAccount: object }>(
        'mutation ($i: ChangeOwnAccountInput!) { changeOwnAccount(input: $i) { viewer { displayName language } errors { __typename ... on UserError { code message path } } } }',
        { i: { version, displayName, language: 'en', email: null } },
      );
    const { version } = await viewer(anna);
    expect((await change(version, 'Anna V.')).data?.changeOwnAccount).toEqual({ viewer: { displayName: 'Anna V.', language: 'en' }, errors: [] });
    expect((await change(version, 'Anna W.')).data?.changeOwnAccount).toMatchObject({ viewer: null, errors: [{ __typename: 'Conflict' }] });
    expect((await change(version + 1, 'Anna 111222333')).data?.changeOwnAccount).toMatchObject({
      viewer: null,
      errors: [
        { __typename: 'InvalidInput', code: 'PERSON_NAME_HOLDS_CITIZEN_NUMBER', path: ['displayName'], message: expect.stringContaining('BSN') },
      ],
    });
  });

  it('lists one’s own sessions and ends another one, never somebody else’s', async () => {
    const other = new Browser(origin);
    await signInAs(other, 'anna');
    const bram = new Browser(origin);
    await signInAs(bram, 'bram');
    interface Sessions {
      readonly viewer: {
        readonly sessions: {
          readonly nodes: readonly { readonly id: string; readonly current: boolean; readonly method: string }[];
          readonly totalCount: number;
        };
      };
    }
    const list = async (browser: Browser) =>
      (await browser.graphql<Sessions>('{ viewer { sessions(first: 10) { nodes { id current method signedInAt } totalCount } } }')).data?.viewer
        .sessions;
    const mine = await list(anna);
    expect([mine?.totalCount, mine?.nodes.filter(({ current }) => current).length, mine?.nodes[0]?.method]).toEqual([2, 1, 'digid']);
    const target = mine?.nodes.find(({ current }) => !current)?.id;
    const end = (browser: Browser) =>
      browser.graphql<{ endSession: { sessionId: string | null; errors: object[] } }>(
        'mutation ($i: EndSessionInput!) { endSession(input: $i) { sessionId errors { __typename } } }',
        { i: { sessionId: target } },
      );
    expect((await end(bram)).data?.endSession).toEqual({ sessionId: null, errors: [{ __typename: 'NotFound' }] });
    expect((await end(anna)).data?.endSession.sessionId).toBe(target);
    expect((await other.get('/auth/me')).status).toBe(401);
    expect((await anna.get('/auth/me')).status).toBe(200);
  });

  it('P-03 makes a machine for the party, which then asks with its key and is withdrawn', async () => {
    const partyId = await makeProvider(api.database);
    await giveRole(api.database, (await viewer(anna)).id, partyId, 'party_administrator');
    const acting = anna.actingFor(partyId);
    await acting.post('/auth/second-factor/verify', { code: await authenticator.code() });
    interface Created {
      readonly createMachine: { readonly machine: { readonly id: string } | null; readonly apiKey: string; readonly errors: readonly object[] };
    }
    const { data } = await acting.graphql<Created>(
      'mutation ($i: CreateMachineInput!) { createMachine(input: $i) { machine { id scopes } apiKey errors { __typename ... on UserError { code } } } }',
      { i: { name: 'Register', scopes: ['member:read'], validDays: 10 } },
    );
    expect(data?.createMachine).toMatchObject({ machine: { scopes: ['member:read'] }, errors: [] });
    const ask = async (): Promise<number> =>
      (
        await fetch(`${origin}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${data?.createMachine.apiKey}` },
          body: JSON.stringify({ query: '{ service { apiVersion } }' }),
        })
      ).status;
    expect(await ask()).toBe(200);
    expect((await anna.graphql('{ machines { nodes { id } } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await acting.graphql('mutation ($i: WithdrawMachineInput!) { withdrawMachine(input: $i) { machine { disabledAt } errors { __typename } } }', {
      i: { machineId: data?.createMachine.machine?.id },
    });
    expect(await ask()).toBe(401);
  });

  it('G-10 logs nothing that the broker sent, no code, no key and no session', async () => {
    const logged = api.logLines.join('\n');
    expect(logged).toContain('/auth/callback');
    const id = decodeURIComponent(anna.cookie('samenspel') ?? '').slice(2, 34);
    for (const secret of ['111222333', 'Anna Voorbeeld', 'anna@voorbeeld.example', 'code=', 'smsp_', id, authenticator.secret])
      expect([secret, logged.includes(secret)]).toEqual([secret, false]);
  });

  it('refuses what comes from another site, and the administrator’s form works', async () => {
    expect((await anna.post('/auth/logout', {}, { origin: 'https://elsewhere.example' })).status).toBe(403);
    const form = await anna.post('/auth/administrator', new URLSearchParams({ token: 'x'.repeat(43) }));
    expect([form.status, (await form.text()).includes('Deze link werkt niet')]).toEqual([403, true]);
  });
});
