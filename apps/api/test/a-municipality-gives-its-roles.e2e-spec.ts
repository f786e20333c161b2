// SPDX-License-Identifier: EUPL-1.2
import type { Browser } from '@samenspel/accounts/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type Answer, type RunningApi } from './harness.js';

const ERRORS = 'errors { ... on UserError { code } ... on Refused { rule } }';
const CREATE = `mutation ($input: CreateMunicipalityInput!) { createMunicipality(input: $input) { municipality { id partyId name code } ${ERRORS} } }`;
const APPOINT = `mutation ($input: AppointFirstAdministratorInput!) { appointFirstAdministrator(input: $input) { staffRoleId ${ERRORS} } }`;
const PROPOSE = `mutation ($input: ProposeStaffRoleInput!) { proposeStaffRole(input: $input) { staffRole { id state person { displayName } } ${ERRORS} } }`;
const CONFIRM = `mutation ($input: AnswerStaffRoleInput!) { confirmStaffRole(input: $input) { staffRole { id state } ${ERRORS} } }`;
const END = `mutation ($input: EndStaffRoleInput!) { endStaffRole(input: $input) { staffRole { id state } ${ERRORS} } }`;
const SET = `mutation ($input: SetFigureInput!) { setFigure(input: $input) { figure { key value verified } ${ERRORS} } }`;

/** What one mutation answered, whatever its name. */
const answered = ({ data }: Answer): Record<string, unknown> => Object.values(data ?? {})[0] as Record<string, unknown>;

describe('a municipality gives its roles', () => {
  let api: RunningApi;
  let baarn: { id: string; partyId: string };
  const ids = new Map<string, string>();
  const browsers = new Map<string, Browser>();
  const of = (name: string): Browser => browsers.get(name) as Browser;
  const staff = (name: string): Browser => of(name).actingFor(baarn.partyId);
  const ask = async (browser: Browser, query: string, input: object): Promise<Record<string, unknown>> =>
    answered(await api.graphql(browser, query, { input }));

  beforeAll(async () => {
    api = await startApi({ accounts: ['root', 'an', 'bo', 'cas'] });
    for (const name of ['root', 'an', 'bo', 'cas']) {
      const browser = await api.asConfirmed(name);
      browsers.set(name, browser);
      ids.set(name, (await api.graphql<{ viewer: { id: string } }>(browser, '{ viewer { id } }')).data?.viewer.id ?? '');
    }
    await api.database.dataSource.query('INSERT INTO accounts.installation_administrator (person_id, given_at) VALUES ($1, now())', [
      ids.get('root'),
    ]);
  });
  afterAll(() => api.close());

  it('P-02 P-03 is made by the installation administrator only, who has no business in it afterwards', async () => {
    const input = { code: 'GM0308', slug: 'baarn' };
    expect((await api.graphql(of('an'), CREATE, { input })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const made = await ask(of('root'), CREATE, input);
    expect(made).toMatchObject({ municipality: { name: 'Baarn', code: 'GM0308' }, errors: [] });
    baarn = made['municipality'] as typeof baarn;
    expect((await api.graphql(staff('root'), '{ staffRoles { nodes { id } } }')).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('P-07 gets its first two administrators from the installation, never its own administrator', async () => {
    const appoint = (name: string): Promise<Record<string, unknown>> =>
      ask(of('root'), APPOINT, { municipalityId: baarn.id, personId: ids.get(name) });
    expect(await appoint('root')).toMatchObject({ staffRoleId: null, errors: [{ code: 'ROLE_TO_ONESELF', rule: 'P-07' }] });
    expect(await appoint('an')).toMatchObject({ errors: [] });
    expect(await appoint('bo')).toMatchObject({ errors: [] });
    expect(await appoint('cas')).toMatchObject({ errors: [{ code: 'FIRST_ADMINISTRATORS_ONLY' }] });
  });

  it('P-06 P-07 gives a role by two persons; it works from the next request on and ends as fast', async () => {
    const input = { personId: ids.get('cas'), role: 'procurement_officer' };
    const proposed = await ask(staff('an'), PROPOSE, input);
    expect(proposed).toMatchObject({ staffRole: { state: 'proposed', person: { displayName: 'cas' } }, errors: [] });
    const { id: staffRoleId } = proposed['staffRole'] as { id: string };
    expect((await api.graphql(staff('cas'), '{ viewer { id } }')).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(await ask(staff('an'), CONFIRM, { staffRoleId })).toMatchObject({
      staffRole: null,
      errors: [{ code: 'SECOND_PERSON_NEEDED', rule: 'P-07' }],
    });
    expect(await ask(staff('bo'), CONFIRM, { staffRoleId })).toMatchObject({ staffRole: { state: 'in_force' }, errors: [] });
    const { data } = await api.graphql<{ viewer: { permissions: string[] } }>(staff('cas'), '{ viewer { permissions } }');
    expect(data?.viewer.permissions).toContain('tender:draft');
    expect(await ask(staff('bo'), END, { staffRoleId, reason: 'other job' })).toMatchObject({ staffRole: { state: 'ended' }, errors: [] });
    expect((await api.graphql(staff('cas'), '{ viewer { id } }')).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('P-04 tells who got the role in the portal, and shows for whom one may act', async () => {
    const rows = await api.database.dataSource.query<{ kind: string }[]>('SELECT kind FROM messages.notice WHERE person_id = $1', [ids.get('cas')]);
    expect(rows).toEqual([{ kind: 'staff-role.given' }]);
    expect((await api.graphql(of('an'), '{ viewer { parties { partyId kind roles } } }')).data).toMatchObject({
      viewer: { parties: [{ partyId: baarn.partyId, kind: 'municipality', roles: ['tenant_administrator'] }] },
    });
  });

  it('S-08 sets a figure of its own from a day to come, never below the law', async () => {
    const input = { key: 'standstill.days', value: 25, validFrom: '2099-01-01', source: 'Own policy' };
    expect(await ask(staff('an'), SET, input)).toMatchObject({ figure: { key: 'standstill.days', value: 25, verified: false }, errors: [] });
    expect(await ask(staff('an'), SET, { ...input, value: 5, validFrom: '2099-02-01' })).toMatchObject({
      figure: null,
      errors: [{ code: 'FIGURE_TOO_LOW' }],
    });
    expect(await ask(staff('an'), SET, { ...input, forMunicipality: false })).toMatchObject({ figure: null, errors: [{ code: 'NOT_FOUND' }] });
  });
});
