// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadReference } from '@samenspel/reference';
import { startApi, type RunningApi } from './harness.js';

interface Explained {
  readonly explainTerm: {
    readonly lastDay: string | null;
    readonly provisional: boolean;
    readonly suspendedDays: number;
    readonly daysLeft: number | null;
    readonly explanation: readonly string[];
    readonly days: readonly { readonly date: string; readonly state: string; readonly articles: readonly string[]; readonly dayOff: string | null }[];
  };
}
const FIELDS = '{ lastDay provisional suspendedDays daysLeft explanation days { date state articles dayOff } }';

describe('anyone checks a date', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
    await loadReference(api.database.dataSource);
  });
  afterAll(() => api.close());
  const ask = async (args: string) => api.graphql<Explained>(null, `{ explainTerm(${args}) ${FIELDS} }`);

  it('C-15 X-07 without signing in: each day, the suspension with its ground, the holiday, the article', async () => {
    const suspension = 'suspensions: [{ ground: supplement, first: "2026-03-11", last: "2026-03-19" }]';
    const { explainTerm } = (await ask(`kind: decision, start: "2026-03-02", ${suspension}`)).data ?? {};
    expect(explainTerm).toMatchObject({ lastDay: '2026-05-06', suspendedDays: 9, provisional: false });
    expect(explainTerm?.days.filter(({ state }) => state === 'suspended')).toHaveLength(9);
    expect(explainTerm?.days).toContainEqual({ date: '2026-03-11', state: 'suspended', articles: ['Awb 4:15 lid 1 a'], dayOff: null });
    expect(explainTerm?.explanation.join(' ')).toContain('9 dagen stil');
  });

  it('C-20 names the holiday and the decree that moved the end, and says what is provisional', async () => {
    const moved = (await ask('kind: objection, start: "2026-04-02"')).data?.explainTerm;
    expect(moved?.lastDay).toBe('2026-05-18');
    expect(moved?.explanation.join(' ')).toMatch(/Hemelvaartsdag.*Besluit gelijkstelling van dagen/);
    expect((await ask('kind: decision, start: "2028-12-01"')).data?.explainTerm.provisional).toBe(true);
  });

  it('C-11 refuses what it cannot reckon, and says which field', async () => {
    const refusal = await ask('kind: ordinance, start: "2026-04-02"');
    expect(refusal.errors?.[0]?.message).toContain('hoe lang');
    expect((await ask('kind: decision, start: "2019-04-02"')).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
