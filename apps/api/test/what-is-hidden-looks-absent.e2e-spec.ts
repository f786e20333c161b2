// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TenderStage } from '@samenspel/aanbestedingen/testing';
import type { Browser } from '@samenspel/accounts/testing';
import { randomId } from '@samenspel/kernel';
import { aMunicipality, aStaffMember, staffActor } from '@samenspel/parties/testing';
import { startApi, type RunningApi } from './harness.js';

const OWN_TO_EACH_ANSWER = new Set(['x-correlation-id', 'date', 'ratelimit-remaining', 'ratelimit-reset']);
const TENDER = 'query ($id: ID!) { tender(id: $id) { id title status } }';

describe('what somebody may not see', () => {
  let api: RunningApi;
  let hidden: string;
  const askers: (readonly [string, Browser | null])[] = [];
  beforeAll(async () => {
    api = await startApi();
    const stage = await TenderStage.open(api.database);
    hidden = await stage.draft();
    const other = await aMunicipality(api.database.dataSource, 'Andere gemeente');
    const officer = staffActor(await aStaffMember(api.database.dataSource, other, 'procurement_officer'), other, 'procurement_officer');
    askers.push(['nobody', null], ['a provider', await api.asActor(await stage.signer())], ['an officer elsewhere', await api.asActor(officer)]);
    expect((await api.graphql(await api.asActor(stage.people.officer), TENDER, { id: hidden })).data).toMatchObject({ tender: { id: hidden } });
  });
  afterAll(() => api.close());

  const seen = async (browser: Browser | null, id: string): Promise<object> => {
    const headers: Record<string, string> = browser === null ? { 'content-type': 'application/json' } : {};
    const body = { query: TENDER, variables: { id } };
    let response: Response | undefined;
    const statements = await api.statementsOf(async () => {
      response =
        browser === null
          ? await fetch(`${api.origin}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })
          : await browser.post('/graphql', body);
    });
    const kept = [...(response?.headers ?? [])].filter(([name]) => !OWN_TO_EACH_ANSWER.has(name));
    return { status: response?.status, headers: kept, body: await response?.text(), statements };
  };

  it('P-03 a draft of another municipality looks like one that does not exist: body, headers and statements', async () => {
    for (const [, browser] of askers) {
      await seen(browser, randomId());
      expect(await seen(browser, hidden)).toEqual(await seen(browser, randomId()));
    }
  });

  it('a permission that is missing is told before anything is loaded, whether the object exists or not', async () => {
    const propose = 'mutation ($id: ID!) { proposePublication(input: { tenderId: $id, version: 1 }) { errors { __typename } } }';
    for (const [, browser] of askers.slice(0, 2)) {
      const answers = await Promise.all([hidden, randomId()].map((id) => api.graphql(browser, propose, { id })));
      const [one, other] = answers.map(({ status, errors }) => [status, errors?.map(({ extensions }) => extensions['code'])]);
      expect(one).toEqual(other);
      expect(one?.[0]).toBe(browser === null ? 401 : 403);
    }
  });
});
