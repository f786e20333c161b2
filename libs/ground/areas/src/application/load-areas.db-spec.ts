// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { loadAreas } from './load-areas.js';
import { knownAreas, successionsOf } from './successions.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadAreas(database.dataSource);
});
afterAll(() => database.close());

describe('areas', () => {
  it('P-02 holds 342 municipalities of 2026 and the wijken and buurten of Baarn of 2024', async () => {
    const rows = await database.dataSource.query('SELECT year, kind, count(*)::int AS n FROM areas.area GROUP BY year, kind ORDER BY year, kind');
    expect(rows).toEqual([
      { year: 2024, kind: 'buurt', n: 21 },
      { year: 2024, kind: 'gemeente', n: 1 },
      { year: 2024, kind: 'wijk', n: 5 },
      { year: 2026, kind: 'gemeente', n: 342 },
    ]);
    expect(await loadAreas(database.dataSource)).toEqual([]);
  });

  it('P-02 links Baarn of 2024 to Baarn of 2026 by an explicit row', async () => {
    expect(await successionsOf(database.dataSource, ['GM0308'])).toEqual([
      { from: { code: 'GM0308', year: 2024 }, to: { code: 'GM0308', year: 2026 } },
    ]);
    expect(await successionsOf(database.dataSource, ['GM0342'])).toEqual([]);
  });

  it('P-02 keeps a figure that is not known as null, and the polygon as GeoJSON', async () => {
    const [centrum] = await database.dataSource.query<{ inhabitants: number; figures: Record<string, number | null>; polygon: { type: string } }[]>(
      "SELECT inhabitants, figures, polygon FROM areas.area WHERE code = 'BU03080000' AND year = 2024",
    );
    expect(centrum).toMatchObject({ inhabitants: 1825, figures: { households: 1075, births: null }, polygon: { type: 'Polygon' } });
    const [negative] = await database.dataSource.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM areas.area, jsonb_each_text(figures) AS figure WHERE figure.value::numeric < 0 OR inhabitants < 0',
    );
    expect(negative?.n).toBe(0);
  });

  it('P-02 knows an area by code and year together', async () => {
    const known = await knownAreas(database.dataSource, [
      { code: 'BU03080000', year: 2024 },
      { code: 'BU03080000', year: 2026 },
      { code: 'GM9999', year: 2026 },
    ]);
    expect([...known]).toEqual(['BU03080000 2024']);
  });

  it('P-02 refuses a code whose digits are not those of its parent', async () => {
    const wrong = `INSERT INTO areas.area (code, year, kind, parent_code, gemeente_code, neighbours, figures)
      VALUES ('WK034201', 2024, 'wijk', 'GM0308', 'GM0308', '{}', '{}')`;
    await expect(database.dataSource.query(wrong)).rejects.toThrow('area_digits');
  });
});
