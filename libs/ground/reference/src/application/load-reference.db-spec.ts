// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startClock } from '@samenspel/database';
import { localDate, ok, randomId, visitor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { figureAt, figureWithSource, knownFiguresAt, legalCalendarAt } from './dated-figures.js';
import { FindFigures } from './find-figures.js';
import { loadReference } from './load-reference.js';
import { SetFigure } from './set-figure.js';
import { VerifyFigure } from './verify-figure.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadReference(database.dataSource);
});
afterAll(() => database.close());

const count = async (sql: string): Promise<number> => Number((await database.dataSource.query<{ n: string }[]>(sql))[0]?.n);

describe('reference data', () => {
  it('loads the same files once and loses nothing on a second start', async () => {
    const before = await count('SELECT count(*) AS n FROM reference.code');
    expect(await loadReference(database.dataSource)).toEqual([]);
    expect(await count('SELECT count(*) AS n FROM reference.code')).toBe(before);
    expect(before).toBe(115 + 10 + 3 + 3 + 19 + 41);
  });

  it('T-03 holds the listed services in Dutch and English with their source', async () => {
    const [row] = await database.dataSource.query<Record<string, string>[]>(
      "SELECT c.nl, c.en, l.licence FROM reference.code c JOIN reference.code_list l USING (list) WHERE c.list = 'cpv' AND c.code = '85312100'",
    );
    expect(row).toEqual({ nl: 'Diensten voor dagverblijven', en: 'Daycare services', licence: 'CC BY 4.0' });
  });

  it('T-04 gives the thresholds in force on the first day', async () => {
    const at = (day: string): Promise<number> => figureAt(database.dataSource, 'threshold.social_and_specific.cents', null, localDate(day));
    const works = (day: string): Promise<number> => figureAt(database.dataSource, 'threshold.works.cents', null, localDate(day));
    expect([await at('2025-12-31'), await works('2025-12-31')]).toEqual([75_000_000, 553_800_000]);
    expect([await at('2026-01-01'), await works('2027-12-31')]).toEqual([75_000_000, 540_400_000]);
    // The next change is known to come, its amounts are not.
    await expect(works('2028-01-01')).rejects.toThrow('FIGURE_NOT_FIXED');
  });

  it('T-05 knows the minimum periods, S-08 the standstill and T-10 the extension after a rectification', async () => {
    const day = localDate('2026-06-01');
    expect(await figureAt(database.dataSource, 'period.open.days', null, day)).toBe(45);
    expect(await figureAt(database.dataSource, 'period.answers_before_deadline_days', null, day)).toBe(10);
    expect(await figureAt(database.dataSource, 'standstill.days', null, day)).toBe(20);
    expect(await figureAt(database.dataSource, 'rectification.extension_days', null, day)).toBe(10);
  });

  it('puts the figure of a municipality before the national one and says where it comes from', async () => {
    const municipalityId = randomId();
    await database.dataSource.query(
      "INSERT INTO reference.dated_figure (key, municipality_id, value, valid_from, source) VALUES ('standstill.days', $1, '25', '2026-03-01', 'own ordinance')",
      [municipalityId],
    );
    expect(await figureAt(database.dataSource, 'standstill.days', municipalityId, localDate('2026-02-28'))).toBe(20);
    expect(await figureWithSource(database.dataSource, 'standstill.days', municipalityId, localDate('2026-03-01'))).toMatchObject({
      value: 25,
      municipalityId,
      source: 'own ordinance',
      verifiedBy: null,
    });
    expect(await figureAt(database.dataSource, 'standstill.days', randomId(), localDate('2026-03-01'))).toBe(20);
  });

  it('refuses two figures for one day', async () => {
    const overlapping =
      "INSERT INTO reference.dated_figure (key, value, valid_from, source) VALUES ('threshold.works.cents', '1', '2026-06-01', 'x')";
    await expect(database.dataSource.query(overlapping)).rejects.toThrow('dated_figure_one_a_day');
  });

  it('S-08 lets a municipality set its own figure from a day to come, and keeps what ran until then', async () => {
    const municipality = { id: randomId(), kind: 'municipality', municipalityId: randomId() } as const;
    const administrator = { ...visitor('nl', 'spec'), personId: randomId(), party: municipality, permissions: new Set(['municipality:change']) };
    const set = new SetFigure(database.unitOfWork);
    const input = { key: 'standstill.days', value: 30, source: 'own policy', forMunicipality: true };
    const at = (day: string): Promise<number> => figureAt(database.dataSource, 'standstill.days', municipality.municipalityId, localDate(day));
    expect(await set.execute(administrator, { ...input, validFrom: '2020-01-01' })).toMatchObject({ ok: false, error: { code: 'FIGURE_DAY' } });
    expect(await set.execute(administrator, { ...input, validFrom: '2099-01-01' })).toMatchObject({ ok: true });
    expect(await set.execute(administrator, { ...input, value: 40, validFrom: '2098-01-01' })).toMatchObject({ ok: true });
    expect(await set.execute(administrator, { ...input, value: 50, validFrom: '2098-01-01' })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
    expect([await at('2097-12-31'), await at('2098-12-31'), await at('2099-01-01')]).toEqual([20, 40, 30]);
    expect(await set.execute(administrator, { ...input, forMunicipality: false, validFrom: '2099-01-01' })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
  });

  it('T-04 takes the next thresholds by hand, and a new release neither undoes nor repeats them', async () => {
    const administrator = { ...visitor('nl', 'spec'), personId: randomId(), permissions: new Set(['reference:change', 'reference:verify']) };
    const key = 'award_notice.data_days';
    const input = { key, value: 40, validFrom: '2090-01-01', source: 'new law', forMunicipality: false };
    expect(await new SetFigure(database.unitOfWork).execute(administrator, input)).toMatchObject({ ok: true });
    expect(await new VerifyFigure(database.unitOfWork).execute(administrator, { key, validFrom: '2090-01-01' })).toMatchObject({ ok: true });
    await database.dataSource.query("UPDATE reference.loaded SET digest = 'older' WHERE name = 'dated-figures'");
    expect(await loadReference(database.dataSource)).toEqual(['dated-figures']);
    expect(await figureAt(database.dataSource, key, null, localDate('2089-12-31'))).toBe(30);
    expect(await figureWithSource(database.dataSource, key, null, localDate('2090-01-01'))).toMatchObject({
      value: 40,
      verifiedBy: administrator.personId,
    });
  });

  it('C-20 makes the legal calendar with the equated days', async () => {
    const calendar = await legalCalendarAt(database.dataSource, localDate('2026-04-01'));
    expect(calendar.dayOff(localDate('2026-05-15'))).toMatchObject({ kind: 'equated' });
    expect(calendar.lastDecreeYear).toBe(2028);
  });

  it('T-04 lets a sandbox practise past the last known figures, marked provisional, and no other municipality', async () => {
    const [sandbox, real] = [randomId(), randomId()];
    const started = await database.unitOfWork.run(visitor('nl', 'spec'), async (work) => {
      await startClock(work, sandbox, true);
      await startClock(work, real, false);
      return ok();
    });
    expect(started).toMatchObject({ ok: true });
    const key = 'threshold.works.cents';
    const at = (municipalityId: string, day: string): Promise<unknown> => figureWithSource(database.dataSource, key, municipalityId, localDate(day));
    expect(await at(sandbox, '2035-05-01')).toMatchObject({ value: 540_400_000, provisional: true, validTo: '2028-01-01' });
    expect(await at(sandbox, '2027-12-31')).toMatchObject({ value: 540_400_000, provisional: false });
    await expect(at(real, '2028-01-01')).rejects.toThrow('FIGURE_NOT_FIXED');
    const find = new FindFigures(database.reads);
    const shown = async (municipalityId: string): Promise<unknown> =>
      (await find.inForce(municipalityId, localDate('2035-05-01'))).find((figure) => figure.key === key)?.provisional;
    expect([await shown(sandbox), await shown(real)]).toEqual([true, undefined]);
    expect(await knownFiguresAt(database.dataSource, [key, 'standstill.days'], real, localDate('2028-01-01'))).toEqual({
      values: { [key]: 540_400_000, 'standstill.days': 20 },
      provisional: [key],
    });
  });

  it('takes the figure that ended last, whoever set it', async () => {
    const municipalityId = randomId();
    const insert = `INSERT INTO reference.dated_figure (key, municipality_id, value, valid_from, valid_to, source)
      VALUES ('threshold.concessions.cents', $1, '7', '2026-01-01', '2027-01-01', 'own')`;
    await database.dataSource.query(insert, [municipalityId]);
    const at = async (day: string): Promise<number> =>
      (await knownFiguresAt(database.dataSource, ['threshold.concessions.cents'], municipalityId, localDate(day))).values[
        'threshold.concessions.cents'
      ];
    expect([await at('2026-06-01'), await at('2027-06-01'), await at('2029-01-01')]).toEqual([7, 540_400_000, 540_400_000]);
  });
});
