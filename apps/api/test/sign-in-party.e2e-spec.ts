// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, Browser } from '@samenspel/accounts/testing';
import { startSignInApp, type SignInApp } from './sign-in-app.js';
import { giveRole, makeProvider } from './sign-in-parties.js';

interface Who {
  readonly personId: string;
  readonly party: { readonly id: string; readonly kind: string } | null;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
}

describe('for whom somebody acts', () => {
  let running: SignInApp;
  let anna: Browser;
  let personId: string;
  let own: string;
  let other: string;
  beforeAll(async () => {
    running = await startSignInApp({ accounts: [{ id: 'anna', name: 'Anna', method: 'digid' }] });
    anna = new Browser(running.origin);
    await signInAs(anna, 'anna');
    personId = (await who(anna)).personId;
    own = await makeProvider(running.database);
    other = await makeProvider(running.database);
    await giveRole(running.database, personId, own, 'party_signer');
  });
  afterAll(async () => {
    await running.close();
  });

  const who = async (browser: Browser): Promise<Who> => (await (await browser.get('/who')).json()) as Who;

  it('P-04 acts as oneself until a party is named, and then for that party only', async () => {
    expect(await who(anna)).toMatchObject({ party: null, roles: ['person'] });
    const acting = await who(anna.actingFor(own));
    expect(acting.party).toMatchObject({ id: own, kind: 'provider' });
    expect([...acting.roles].sort()).toEqual(['party_member', 'party_signer', 'person']);
    expect(acting.permissions).toContain('bid:submit');
  });

  it('P-04 is refused for a party that one does not belong to, just as for one that does not exist', async () => {
    const answers = await Promise.all([other, '01890000-0000-7000-8000-00000000ffff'].map((id) => anna.actingFor(id).get('/auth/me')));
    const bodies = await Promise.all(answers.map(async (answer) => ({ ...((await answer.json()) as object), correlationId: null })));
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    expect(bodies[0]).toEqual(bodies[1]);
    expect((await anna.actingFor('mine').get('/auth/me')).status).toBe(400);
  });

  it('P-04 is asked again for each request: a role taken away is gone at once', async () => {
    await running.database.dataSource.query('UPDATE parties.membership SET until_at = now() WHERE person_id = $1', [personId]);
    expect((await anna.actingFor(own).get('/auth/me')).status).toBe(403);
    await giveRole(running.database, personId, own, 'party_member');
    const acting = await who(anna.actingFor(own));
    expect(acting.permissions).not.toContain('bid:submit');
    expect(acting.permissions).toContain('bid:draft');
  });

  it('P-04 tells for which parties one may act', async () => {
    const me = (await (await anna.actingFor(own).get('/auth/me')).json()) as { actingFor: string; parties: { id: string; roles: string[] }[] };
    expect(me.actingFor).toBe(own);
    expect(me.parties).toEqual([expect.objectContaining({ id: own, kind: 'provider', roles: ['party_member'] })]);
  });

  it('a visitor stays a visitor, whatever party is named', async () => {
    expect(await who(new Browser(running.origin, own))).toMatchObject({ party: null, personId: null, roles: [] });
  });
});
