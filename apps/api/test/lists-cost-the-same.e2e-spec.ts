// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadAreas } from '@samenspel/areas';
import { startApi, type RunningApi } from './harness.js';

const AREAS = `query($n: Int!) { areas(year: 2026, first: $n) { nodes { code name successors { code name } figures { key value } } totalCount } }`;

/** Pages are read in a few sizes, which stand in the text. */
const withoutSizes = (texts: readonly string[]): string[] => texts.map((text) => text.replace(/LIMIT \d+/g, 'LIMIT n'));

describe('a list with nested objects', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
    await loadAreas(api.database.dataSource);
  });
  afterAll(() => api.close());

  const statementsFor = async (n: number): Promise<readonly string[]> =>
    api.statementsOf(async () => {
      const answer = await api.graphql<{ areas: { nodes: unknown[] } }>(null, AREAS, { n });
      expect(answer.errors).toBeUndefined();
      expect(answer.data?.areas.nodes.length).toBe(n);
    });

  it('sends the same number of SQL statements whatever the page size', async () => {
    const [five, fifty] = [await statementsFor(5), await statementsFor(50)];
    expect(withoutSizes(fifty)).toEqual(withoutSizes(five));
    expect(five.length).toBeLessThanOrEqual(4);
  });

  it('counts only when asked', async () => {
    const without = await api.statementsOf(() => api.graphql(null, '{ areas(year: 2026, first: 5) { nodes { code } } }'));
    expect(without.filter((text) => /count\(/i.test(text))).toEqual([]);
  });
});
