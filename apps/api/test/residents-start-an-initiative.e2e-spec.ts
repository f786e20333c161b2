// SPDX-License-Identifier: EUPL-1.2
import type { Browser } from '@samenspel/accounts/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi } from './harness.js';

const REGISTER = `mutation ($input: RegisterInitiativeInput!) { registerInitiative(input: $input) {
  standing { partyId kind name roles } errors { __typename ... on UserError { code message path } } } }`;
const PUBLISH = `mutation ($input: PublishInitiativeInput!) { publishInitiative(input: $input) {
  initiative { id publishedAt } errors { __typename ... on UserError { code } } } }`;
const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { token errors { ... on UserError { code } } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { standing { partyId roles } errors { ... on UserError { code } } } }`;
const ONE = 'query ($id: ID!) { initiative(id: $id) { name themes legalForm areas { code year name } } party(id: $id) { name } }';
const buurtkamer = { name: 'Buurtkamer De Eem', summary: 'Samen eten', areas: [{ code: 'BU03080103', year: 2024 }], themes: ['food'] };

describe('residents start an initiative', () => {
  let api: RunningApi;
  let an: Browser;
  let partyId: string;
  beforeAll(async () => {
    api = await startApi({ accounts: ['an', 'bo'] });
    an = await api.as('an');
  });
  afterAll(() => api.close());

  it('P-01 I-01 with a name, an area and a theme, and nothing else', async () => {
    const { data } = await api.graphql<{ registerInitiative: { standing: { partyId: string }; errors: unknown[] } }>(an, REGISTER, {
      input: buurtkamer,
    });
    expect(data?.registerInitiative).toMatchObject({
      standing: { kind: 'initiative', name: 'Buurtkamer De Eem', roles: ['party_administrator', 'party_member', 'party_signer'] },
      errors: [],
    });
    partyId = data?.registerInitiative.standing.partyId ?? '';
  });

  it('says what is wrong with an area that does not exist, at its place', async () => {
    const input = { ...buurtkamer, areas: [{ code: 'BU03089999', year: 2024 }] };
    const { data } = await api.graphql<{ registerInitiative: { errors: unknown[] } }>(an, REGISTER, { input });
    expect(data?.registerInitiative.errors).toMatchObject([{ __typename: 'InvalidInput', code: 'AREA_UNKNOWN', path: ['areas', '0'] }]);
  });

  it('P-04 I-14 unseen by others until its administrator, acting for it, publishes it', async () => {
    const nobody = { data: { initiative: null, party: null } };
    expect(await api.graphql(null, ONE, { id: partyId })).toMatchObject(nobody);
    expect(await api.graphql(await api.as('bo'), ONE, { id: partyId })).toMatchObject(nobody);
    const refused = await api.graphql(an, PUBLISH, { input: { version: 1 } });
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const published = await api.graphql(an.actingFor(partyId), PUBLISH, { input: { version: 1 } });
    expect(published.data).toMatchObject({ publishInitiative: { initiative: { id: partyId }, errors: [] } });
    expect(await api.graphql(null, ONE, { id: partyId })).toMatchObject({
      data: {
        initiative: {
          name: 'Buurtkamer De Eem',
          themes: ['food'],
          legalForm: 'none_yet',
          areas: [{ code: 'BU03080103', year: 2024, name: 'Schilderswijk' }],
        },
        party: { name: 'Buurtkamer De Eem' },
      },
    });
  });

  it('lets in who follows the link of an invitation, once', async () => {
    const invited = await api.graphql<{ inviteMember: { token: string } }>(an.actingFor(partyId), INVITE, {
      input: { role: 'party_member', email: 'bo@example.org' },
    });
    const token = invited.data?.inviteMember.token ?? '';
    const bo = await api.as('bo');
    expect((await api.graphql(bo, ACCEPT, { input: { token } })).data).toMatchObject({
      acceptInvitation: { standing: { partyId, roles: ['party_member'] }, errors: [] },
    });
    expect((await api.graphql(bo, ACCEPT, { input: { token } })).data).toMatchObject({
      acceptInvitation: { standing: null, errors: [{ code: 'INVITATION_NOT_OPEN' }] },
    });
    expect((await api.graphql(bo, '{ viewer { parties { partyId roles } } }')).data).toMatchObject({ viewer: { parties: [{ partyId }] } });
  });

  it('P-05 is asked for a second administrator and shown its members by name', async () => {
    const query = '{ ownParty { needsSecondAdministrator party { name } } members { nodes { roles person { displayName } } totalCount } }';
    expect((await api.graphql(an.actingFor(partyId), query)).data).toMatchObject({
      ownParty: { needsSecondAdministrator: true },
      members: { nodes: [{ person: { displayName: 'an' } }, { person: { displayName: 'bo' } }], totalCount: 2 },
    });
    expect((await api.graphql(null, query)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('costs the same number of statements for one initiative as for twenty', async () => {
    const list = '{ initiatives(first: 20) { nodes { name areas { name polygon successors { code } } } } }';
    const one = await api.statementsOf(() => api.graphql(null, list));
    for (let number = 1; number <= 19; number += 1) {
      const { data } = await api.graphql<{ registerInitiative: { standing: { partyId: string } } }>(an, REGISTER, {
        input: { ...buurtkamer, name: `Initiatief ${number}` },
      });
      await api.graphql(an.actingFor(data?.registerInitiative.standing.partyId ?? ''), PUBLISH, { input: { version: 1 } });
    }
    const twenty = await api.statementsOf(() => api.graphql(null, list));
    expect(twenty).toHaveLength(one.length);
  });
});

describe('everybody', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('P-02 reads municipalities of 2026 and neighbourhoods with their polygons', async () => {
    const query = `{ all: areas(year: 2026, kind: gemeente, first: 3) { totalCount nodes { code name } pageInfo { hasNextPage } }
      baarn: areas(year: 2024, kind: buurt, within: "GM0308", first: 1) { nodes { name figures { key value } polygon } }
      old: area(ref: { code: "GM0308", year: 2024 }) { successors { code year } } }`;
    const { data } = await api.graphql(null, query);
    expect(data).toMatchObject({
      all: { totalCount: 342, nodes: [{ code: 'GM0014' }, {}, {}], pageInfo: { hasNextPage: true } },
      baarn: { nodes: [{ name: 'Centrum', polygon: { type: 'Polygon' } }] },
      old: { successors: [{ code: 'GM0308', year: 2026 }] },
    });
    const figures = (data as { baarn: { nodes: { figures: { key: string; value: number | null }[] }[] } }).baarn.nodes[0]?.figures ?? [];
    expect(figures).toContainEqual({ key: 'households', value: 1075 });
    expect(figures).toContainEqual({ key: 'births', value: null });
  });

  it('T-04 reads code lists and the figures in force on a day, with their source', async () => {
    const query = `{ codes(list: cpv, first: 1) { totalCount nodes { code nl en } } codeLists { list licence }
      datedFigures(on: "2026-06-01") { key value source verified } themes { theme word } }`;
    const { data } = await api.graphql(null, query, {}, { 'accept-language': 'nl' });
    expect(data).toMatchObject({ codes: { totalCount: 115 }, themes: expect.arrayContaining([{ theme: 'food', word: 'Eten en voedsel' }]) });
    expect((data as { datedFigures: object[] }).datedFigures).toContainEqual(
      expect.objectContaining({ key: 'threshold.services_and_supplies.cents', value: 21_600_000, verified: false }),
    );
  });
});
