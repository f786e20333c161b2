// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi } from './harness.js';

describe('strange bodies', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const send = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${api.origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const failures = (): string[] => api.logLines.filter((line) => line.includes('"level":"error"'));

  it('nested a hundred thousand times are answered, not a crash', async () => {
    for (const headers of [{}, { 'idempotency-key': 'deep-body-1' }]) {
      const response = await send(`{"query":"{ __typename }","variables":{"a":${deep(100_000)}}}`, headers);
      expect([200, 400]).toContain(response.status);
    }
    expect((await fetch(`${api.origin}/health/live`)).status).toBe(200);
  });

  it('that try to change prototypes change nothing', async () => {
    const response = await send('{"query":"{ service { apiVersion } }","variables":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}');
    expect(response.status).toBe(200);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('with values of a wrong kind, half characters and nulls are refused as input, not as failures', async () => {
    const queries = [
      ['query ($id: ID!) { tender(id: $id) { id } }', { id: { $ne: null } }],
      ['query ($id: ID!) { tender(id: $id) { id } }', { id: "' OR 1=1 --" }],
      ['query ($id: ID!) { tender(id: $id) { id } }', { id: '\u0000' }],
      ['query ($c: String) { tenders(after: $c) { nodes { id } } }', { c: '\ud800' }],
      ['query ($n: Int) { tenders(first: $n) { nodes { id } } }', { n: -1 }],
      ['query ($n: Int) { tenders(first: $n) { nodes { id } } }', { n: 1e9 }],
      ['query ($n: Int) { tenders(first: $n) { nodes { id } } }', { n: '1; DROP TABLE x' }],
      ['query ($m: String) { tenders(municipality: $m) { nodes { id } } }', { m: '\u0000' }],
    ] as const;
    for (const [query, variables] of queries) {
      const answer = await api.graphql(null, query, variables);
      const codes = (answer.errors ?? []).map(({ extensions }) => extensions['code']);
      expect([query, variables, codes.filter((code) => code === 'INTERNAL_SERVER_ERROR')]).toEqual([query, variables, []]);
    }
    expect(failures()).toEqual([]);
  });

  it('that are no JSON object, or say nothing, are bad requests', async () => {
    for (const body of ['', 'null', '[]', '"x"', '{}', '{"query":""}', '{"query":null}']) expect((await send(body)).status).toBe(400);
    expect(failures()).toEqual([]);
  });
});
