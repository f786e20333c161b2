// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EndStaffRole, RoleChangeGuards } from '@samenspel/parties';
import { aStaffMember, staffActor } from '@samenspel/parties/testing';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { codesOf, TenderStage } from '../../testing/index.js';
import { TenderRoleGuard } from './tender-role-guard.js';

let database: TestDatabase;
let stage: TenderStage;
let end: EndStaffRole;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await TenderStage.open(database);
  const guards = new RoleChangeGuards();
  expect(new TenderRoleGuard(guards)).toBeDefined();
  end = new EndStaffRole(database.unitOfWork, guards);
}, 60_000);
afterAll(() => database.close());

const staffRoleOf = async (personId: string | null): Promise<string> => {
  const [row] = await database.dataSource.query<{ id: string }[]>('SELECT id FROM parties.staff_role WHERE person_id = $1', [personId]);
  return row?.id ?? '';
};

describe('ending a staff role', () => {
  it('P-07 takes no reason while only a draft stands on it', async () => {
    const administrator = staffActor(
      await aStaffMember(database.dataSource, stage.municipality, 'tenant_administrator'),
      stage.municipality,
      'tenant_administrator',
    );
    await stage.draft();
    expect(codesOf(await end.execute(administrator, { staffRoleId: await staffRoleOf(stage.people.evaluators[0].personId) }))).toEqual([]);
  });

  it('P-07 stands with its reason in the record of the tender', async () => {
    const other = await TenderStage.open(database);
    await other.published();
    const administrator = staffActor(
      await aStaffMember(database.dataSource, other.municipality, 'tenant_administrator'),
      other.municipality,
      'tenant_administrator',
    );
    const staffRoleId = await staffRoleOf(other.people.evaluators[0].personId);
    expect(codesOf(await end.execute(administrator, { staffRoleId }))).toEqual(['REASON_REQUIRED']);
    expect(codesOf(await end.execute(administrator, { staffRoleId, reason: 'Andere baan.' }))).toEqual([]);
    const entries = await database.dataSource.query<unknown[]>(`SELECT 1 FROM audit.entry WHERE kind = 'tender.staff-role-ended'`);
    expect(entries).toHaveLength(1);
  });
});
