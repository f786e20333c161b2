// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadAreas } from '@samenspel/areas';
import { systemActor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { CreateMunicipality } from './create-municipality.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadAreas(database.dataSource);
});
afterAll(() => database.close());

const create = (code: string, slug: string, sandbox = false): ReturnType<CreateMunicipality['execute']> =>
  new CreateMunicipality(database.unitOfWork).execute(systemActor('spec'), { code, slug, sandbox });

describe('a new municipality', () => {
  it('P-02 has a stable id, a party, and its CBS code as a dated attribute', async () => {
    const created = await create('GM0308', 'baarn');
    if (!created.ok) throw new Error(created.error.code);
    const { municipalityId, partyId } = created.value;
    const codes = await database.dataSource.query('SELECT code, valid_from, valid_to FROM parties.municipality_code WHERE municipality_id = $1', [
      municipalityId,
    ]);
    expect(codes).toEqual([{ code: 'GM0308', valid_from: '2026-01-01', valid_to: null }]);
    const [party] = await database.dataSource.query<{ name: string }[]>('SELECT name, kind, municipality_id FROM parties.party WHERE id = $1', [
      partyId,
    ]);
    expect(party).toEqual({ name: 'Baarn', kind: 'municipality', municipality_id: municipalityId });
  });

  it('P-03 is one tenant with one word in the address', async () => {
    expect(await create('GM0308', 'baarn-twee')).toMatchObject({ ok: false, error: { code: 'MUNICIPALITY_EXISTS' } });
    expect(await create('GM0342', 'baarn')).toMatchObject({ ok: false, error: { code: 'SLUG_TAKEN' } });
    expect(await create('GM0342', 'graphql')).toMatchObject({ ok: false, error: { code: 'SLUG_INVALID' } });
    expect(await create('GM9999', 'nergens')).toMatchObject({ ok: false, error: { code: 'MUNICIPALITY_CODE_INVALID' } });
  });

  it('has a clock that moves in a sandbox only; a sandbox may stand beside the municipality that it imitates', async () => {
    const sandbox = await create('GM0308', 'proef-baarn', true);
    const production = await create('GM0342', 'soest');
    if (!sandbox.ok || !production.ok) throw new Error('not created');
    const move = 'UPDATE clock.municipality_offset SET offset_ms = 1000 WHERE municipality_id = $1';
    await database.dataSource.query(move, [sandbox.value.municipalityId]);
    await expect(database.dataSource.query(move, [production.value.municipalityId])).rejects.toThrow('only_a_sandbox_moves');
  });
});
