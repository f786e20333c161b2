// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { err, isId, ok, randomId, refused, type Actor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { aMunicipality, aPerson, anActor, aStaffMember, staffActor, type TestMunicipality } from '../testing/index.js';
import { AnswerStaffRole } from './answer-staff-role.js';
import { AppointFirstAdministrator } from './appoint-first-administrator.js';
import { EndStaffRole } from './end-staff-role.js';
import { PartyRoles } from './party-roles.js';
import { ProposeStaffRole } from './propose-staff-role.js';
import { RoleChangeGuards, type RoleChange } from './role-change-guards.js';

let database: TestDatabase;
let baarn: TestMunicipality;
let one: Actor;
let two: Actor;
let employee: string;
const guards = new RoleChangeGuards();
const seen: RoleChange[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  guards.register({
    check: (_work, change) => {
      seen.push(change);
      return Promise.resolve(change.role === 'evaluator' && change.reason === null ? err(refused('TENDER_ROLES_FROZEN', { rule: 'P-07' })) : ok());
    },
  });
});
afterAll(() => database.close());
beforeEach(async () => {
  baarn = await aMunicipality(database.dataSource);
  one = staffActor(await aStaffMember(database.dataSource, baarn, 'tenant_administrator'), baarn, 'tenant_administrator');
  two = staffActor(await aStaffMember(database.dataSource, baarn, 'tenant_administrator'), baarn, 'tenant_administrator');
  employee = await aPerson(database.dataSource);
});

const propose = (actor: Actor, personId: string, role: string, more: object = {}): ReturnType<ProposeStaffRole['execute']> =>
  new ProposeStaffRole(database.unitOfWork).execute(actor, { personId, role, ...more });
const answer = (actor: Actor, staffRoleId: string, confirm = true): ReturnType<AnswerStaffRole['execute']> =>
  new AnswerStaffRole(database.unitOfWork, guards).execute(actor, { staffRoleId, confirm });
const end = (actor: Actor, staffRoleId: string, reason?: string): ReturnType<EndStaffRole['execute']> =>
  new EndStaffRole(database.unitOfWork, guards).execute(actor, { staffRoleId, ...(reason === undefined ? {} : { reason }) });
const rolesOf = async (personId: string): Promise<string[]> => [
  ...((await new PartyRoles(database.reads).rolesOf(personId, baarn.partyId))?.roles ?? []),
];
const proposed = async (role: string, more: object = {}): Promise<string> => {
  const result = await propose(one, employee, role, more);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.staffRoleId;
};

describe('staff roles', () => {
  it('P-07 holds only once a second administrator has confirmed it', async () => {
    const id = await proposed('procurement_officer');
    expect(await rolesOf(employee)).toEqual([]);
    expect(await answer(one, id)).toMatchObject({ ok: false, error: { code: 'SECOND_PERSON_NEEDED', rule: 'P-07' } });
    expect(await answer(two, id)).toMatchObject({ ok: true });
    expect(await rolesOf(employee)).toEqual(['procurement_officer']);
    expect(await answer(two, id)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('P-07 lets the decision maker be the second person', async () => {
    const id = await proposed('legal_checker');
    const decider = staffActor(await aStaffMember(database.dataSource, baarn, 'decision_maker'), baarn, 'decision_maker');
    expect(await answer(decider, id)).toMatchObject({ ok: true });
  });

  it('P-07 never gives a role to oneself, in the use case and in the database', async () => {
    const self = one.personId ?? '';
    expect(await propose(one, self, 'decision_maker')).toMatchObject({ ok: false, error: { code: 'ROLE_TO_ONESELF' } });
    const bySql = `INSERT INTO parties.staff_role (id, municipality_id, person_id, role, proposed_by, confirmed_by, confirmed_at, from_at)
      VALUES (gen_random_uuid(), $1, $2, 'evaluator', $3, $4, now(), now())`;
    const { municipalityId } = baarn;
    await expect(database.dataSource.query(bySql, [municipalityId, self, self, randomId()])).rejects.toThrow('staff_role_never_to_oneself');
    await expect(database.dataSource.query(bySql, [municipalityId, employee, self, self])).rejects.toThrow('staff_role_two_persons');
  });

  it('P-07 asks the guards and passes their refusal on with nothing changed', async () => {
    const id = await proposed('evaluator');
    expect(await answer(two, id)).toMatchObject({ ok: false, error: { code: 'TENDER_ROLES_FROZEN' } });
    expect(await rolesOf(employee)).toEqual([]);
    const withReason = await propose(one, await aPerson(database.dataSource), 'evaluator', { reason: 'sick leave' });
    expect(withReason.ok && (await answer(two, withReason.value.staffRoleId))).toMatchObject({ ok: true });
    expect(seen.at(-1)).toMatchObject({ kind: 'give', role: 'evaluator', reason: 'sick leave' });
  });

  it('P-07 keeps a role that was ended out of the next request', async () => {
    const id = await proposed('opening_officer');
    await answer(two, id);
    expect(await end(one, id, 'other job')).toMatchObject({ ok: true });
    expect(await rolesOf(employee)).toEqual([]);
    expect(await end(one, id)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('P-07 keeps one tenant administrator', async () => {
    const rows = await database.dataSource.query<{ id: string }[]>('SELECT id FROM parties.staff_role WHERE municipality_id = $1 ORDER BY id', [
      baarn.municipalityId,
    ]);
    const [first, second] = rows.map((row) => row.id);
    expect(await end(two, first ?? '')).toMatchObject({ ok: true });
    expect(await end(two, second ?? '')).toMatchObject({ ok: false, error: { code: 'LAST_TENANT_ADMINISTRATOR' } });
  });

  it('P-03 keeps roles within their municipality: another one sees nothing and changes nothing', async () => {
    const soest = await aMunicipality(database.dataSource, 'Soest', 'GM0342');
    const stranger = staffActor(await aStaffMember(database.dataSource, soest, 'tenant_administrator'), soest, 'tenant_administrator');
    const id = await proposed('evaluator');
    expect(await answer(stranger, id)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(await new PartyRoles(database.reads).rolesOf(stranger.personId ?? '', baarn.partyId)).toBeNull();
  });

  it('P-09 borrows a guest who works for the other municipality, for one case', async () => {
    const soest = await aMunicipality(database.dataSource, 'Soest', 'GM0342');
    const guest = { fromMunicipalityId: soest.municipalityId, kind: 'tender', id: randomId() };
    expect(await propose(one, employee, 'opening_officer', { guest })).toMatchObject({ ok: false, error: { code: 'GUEST_NOT_THERE', rule: 'P-09' } });
    const officer = await aStaffMember(database.dataSource, soest, 'opening_officer');
    expect(await propose(one, officer, 'opening_officer', { guest })).toMatchObject({ ok: true });
  });

  it('lets the installation appoint the first two administrators and no more', async () => {
    const soest = await aMunicipality(database.dataSource, 'Soest', 'GM0342');
    const installation = anActor({ personId: await aPerson(database.dataSource), roles: ['installation_administrator'] });
    const appoint = (personId: string): ReturnType<AppointFirstAdministrator['execute']> =>
      new AppointFirstAdministrator(database.unitOfWork).execute(installation, { municipalityId: soest.municipalityId, personId });
    expect(await appoint(installation.personId ?? '')).toMatchObject({ ok: false, error: { code: 'ROLE_TO_ONESELF', rule: 'P-07' } });
    const first = await appoint(employee);
    expect(first.ok && isId(first.value.staffRoleId)).toBe(true);
    expect(await appoint(employee)).toMatchObject({ ok: false, error: { code: 'ROLE_ALREADY_HELD' } });
    expect(await appoint(await aPerson(database.dataSource))).toMatchObject({ ok: true });
    expect(await appoint(await aPerson(database.dataSource))).toMatchObject({ ok: false, error: { code: 'FIRST_ADMINISTRATORS_ONLY' } });
  });
});
