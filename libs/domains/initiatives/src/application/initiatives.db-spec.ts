// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadAreas } from '@samenspel/areas';
import { randomId, visitor, type Actor } from '@samenspel/kernel';
import { aMunicipality, anActor, aPerson, memberActor } from '@samenspel/parties/testing';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { anInitiative } from '../testing/index.js';
import { EligibleInitiatives } from './eligible-initiatives.js';
import { FindInitiatives } from './find-initiatives.js';
import { PublishInitiative } from './publish-initiative.js';
import { RegisterInitiative, type NewInitiative } from './register-initiative.js';
import { UpdateInitiative } from './update-initiative.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadAreas(database.dataSource);
});
afterAll(() => database.close());

const schilderswijk = { code: 'BU03080103', year: 2024 };
const staatsliedenwijk = { code: 'BU03080102', year: 2024 };
const wilhelminapark = { code: 'BU03080200', year: 2024 };
const anybody: Actor = visitor('nl', 'spec');
const form: NewInitiative = { name: 'Buurtkamer', summary: 'Samen eten', areas: [schilderswijk], themes: ['food', 'meeting_and_community'] };

async function registered(input: Partial<NewInitiative> = {}): Promise<{ partyId: string; lead: Actor }> {
  const founder = await aPerson(database.dataSource);
  const result = await new RegisterInitiative(database.unitOfWork).execute(anActor({ personId: founder }), { ...form, ...input });
  if (!result.ok) throw new Error(result.error.code);
  const { partyId } = result.value;
  return { partyId, lead: memberActor(founder, { id: partyId, kind: 'initiative' }, 'party_administrator') };
}

const find = (): FindInitiatives => new FindInitiatives(database.reads);
const show = (lead: Actor, version: number, published = true): ReturnType<PublishInitiative['execute']> =>
  new PublishInitiative(database.unitOfWork).execute(lead, { version, published });

describe('initiatives', () => {
  it('I-01 P-01 is a full party without legal form or number, from the first day', async () => {
    const { partyId, lead } = await registered();
    expect(await find().one(lead, partyId)).toMatchObject({
      id: partyId,
      legalForm: 'none_yet',
      kvkNumber: null,
      phase: 'explore',
      publishedAt: null,
      areas: [schilderswijk],
    });
  });

  it('I-14 is seen by its members only, until it is published and again when hidden, counts included', async () => {
    const { partyId, lead } = await registered({ name: `Verborgen ${randomId()}` });
    const stranger = anActor({ personId: await aPerson(database.dataSource) });
    const listed = async (): Promise<boolean> =>
      (await find().list({ area: schilderswijk }, { first: 100 })).nodes.some((node) => node.id === partyId);
    const count = async (): Promise<number> => (await find().list({ area: schilderswijk }, {})).totalCount();
    const before = await count();
    expect(await find().one(stranger, partyId)).toBeNull();
    expect(await find().one(anybody, partyId)).toBeNull();
    expect(await show(lead, 1)).toMatchObject({ ok: true });
    expect([await listed(), await count()]).toEqual([true, before + 1]);
    expect(await find().one(anybody, partyId)).not.toBeNull();
    expect(await show(lead, 2, false)).toMatchObject({ ok: true });
    expect([await listed(), await count()]).toEqual([false, before]);
    expect(await find().one(anybody, partyId)).toBeNull();
    const events = await database.dataSource.query<{ type: string }[]>('SELECT type FROM events.log WHERE subject_id = $1 ORDER BY at, id', [
      partyId,
    ]);
    expect(events.map((event) => event.type)).toEqual(['initiative.published', 'initiative.hidden']);
  });

  it('I-01 changes with the version in hand; an older version and an unknown area change nothing', async () => {
    const { partyId, lead } = await registered();
    const update = new UpdateInitiative(database.unitOfWork);
    const change = { summary: 'Samen koken', areas: [wilhelminapark], themes: ['food'], phase: 'shape', version: 1 };
    expect(await update.execute(lead, { ...change, areas: [{ code: 'BU03089999', year: 2024 }] })).toMatchObject({
      ok: false,
      error: { code: 'AREA_UNKNOWN' },
    });
    expect(await update.execute(lead, change)).toMatchObject({ ok: true });
    expect(await update.execute(lead, change)).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect(await find().one(lead, partyId)).toMatchObject({ summary: 'Samen koken', areas: [wilhelminapark], phase: 'shape', version: 2 });
  });

  it('pages by name without skipping or repeating, by municipality, area and theme', async () => {
    const baarn = await aMunicipality(database.dataSource);
    const soest = await aMunicipality(database.dataSource, 'Soest', 'GM0342');
    for (const name of ['Zon', 'Aarde', 'Maan']) await anInitiative(database.dataSource, name, [wilhelminapark], 'energy_and_climate');
    const filter = { municipalityId: baarn.municipalityId, theme: 'energy_and_climate' };
    const first = await find().list(filter, { first: 2 });
    const second = await find().list(filter, { first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map((node) => node.name)).toEqual(['Aarde', 'Maan', 'Zon']);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect((await find().list({ ...filter, municipalityId: soest.municipalityId }, {})).nodes).toEqual([]);
    expect((await find().list({ area: { code: 'WK030802', year: 2024 }, theme: 'energy_and_climate' }, {})).nodes).toHaveLength(3);
    expect((await find().list({ area: { code: 'WK030801', year: 2024 }, theme: 'energy_and_climate' }, {})).nodes).toEqual([]);
  });
});

describe('initiatives that may advise', () => {
  it('A-03 overlap at wijk level and share a theme; the others are not found', async () => {
    const near = await anInitiative(database.dataSource, 'Dichtbij', [staatsliedenwijk], 'informal_care', 'housing');
    const otherTheme = await anInitiative(database.dataSource, 'Ander thema', [staatsliedenwijk], 'mobility');
    const farOff = await anInitiative(database.dataSource, 'Ver weg', [wilhelminapark], 'informal_care');
    const found = await EligibleInitiatives.find(database.dataSource, [schilderswijk], ['informal_care', 'youth']);
    expect(found).toEqual([{ partyId: near, name: 'Dichtbij', themes: ['informal_care'], areas: [staatsliedenwijk] }]);
    expect(found.map((one) => one.partyId)).not.toContain(otherTheme);
    expect(found.map((one) => one.partyId)).not.toContain(farOff);
  });

  it('A-03 P-02 finds the neighbourhoods of 2024 for a tender in the municipality of 2026', async () => {
    const inBaarn = await anInitiative(database.dataSource, 'Heel Baarn', [wilhelminapark], 'safety');
    const found = await EligibleInitiatives.find(database.dataSource, [{ code: 'GM0308', year: 2026 }], ['safety']);
    expect(found.map((one) => one.partyId)).toEqual([inBaarn]);
    expect(await EligibleInitiatives.find(database.dataSource, [{ code: 'GM0342', year: 2026 }], ['safety'])).toEqual([]);
  });

  it('I-14 A-03 does not betray a hidden initiative', async () => {
    await registered({ name: 'Stil', themes: ['culture'] });
    expect(await EligibleInitiatives.find(database.dataSource, [schilderswijk], ['culture'])).toEqual([]);
  });
});
