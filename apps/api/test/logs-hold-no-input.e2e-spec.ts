// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type RunningApi } from './harness.js';

const SECRET = 'kanarie7f3a9c';
const FIELDS = new Set([
  'level',
  'time',
  'app',
  'event',
  'correlationId',
  'traceId',
  'method',
  'route',
  'status',
  'durationMs',
  'context',
  'errorName',
  'errorCode',
  'at',
  'count',
  'port',
  'job',
  'check',
]);

describe('the logs', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi({ accounts: ['anna'] });
  });
  afterAll(() => api.close());

  it('B-03 hold nothing of what somebody sent: address, headers, body, cookie, token, query, variables', async () => {
    const before = api.logLines.length;
    const at = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${api.origin}${path}`, init);
    const json = { 'content-type': 'application/json' };
    await at(`/${SECRET}`);
    await at(`/api/v1/tenders/${SECRET}?q=${SECRET}`);
    await at(`/health/live?${SECRET}=1`);
    await at('/health/live', {
      headers: { 'user-agent': SECRET, referer: `http://${SECRET}/`, 'x-correlation-id': SECRET, traceparent: SECRET, 'accept-language': SECRET },
    });
    await at('/auth/me', { headers: { cookie: `samenspel=s%3A${SECRET}.${SECRET}` } });
    await at('/auth/callback?code=' + SECRET);
    await at('/graphql', { method: 'POST', headers: { ...json, authorization: `Bearer ${SECRET}` }, body: '{"query":"{ __typename }"}' });
    await at('/graphql', {
      method: 'POST',
      headers: { ...json, 'samenspel-party': SECRET, 'idempotency-key': SECRET },
      body: '{"query":"{ __typename }"}',
    });
    await at('/graphql', { method: 'POST', headers: json, body: `{"query": ${SECRET}` });
    await at('/graphql', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ query: `query ${SECRET} { ${SECRET} }`, operationName: SECRET, variables: { [SECRET]: SECRET } }),
    });
    await at(`/graphql?query={${SECRET}}`, { headers: { 'apollo-require-preflight': '1' } });
    await at('/auth/second-factor/verify', { method: 'POST', headers: json, body: JSON.stringify({ code: SECRET }) });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const lines = api.logLines.slice(before);
    expect(lines.length).toBeGreaterThanOrEqual(12);
    expect(lines.filter((line) => line.toLowerCase().includes(SECRET))).toEqual([]);
  });

  it('B-03 and metrics do not tell that an envelope came in', async () => {
    const before = api.logLines.length;
    const url = `${api.origin}/api/v1/lots/00000000-0000-4000-8000-000000000000/envelopes/quality`;
    expect((await fetch(url, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: SECRET })).status).toBe(401);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(api.logLines.slice(before)).toEqual([]);
    expect(await api.core.metrics.text()).not.toContain('envelope');
  });

  it('consist of allowed fields only, one line a request, without sizes', async () => {
    await fetch(`${api.origin}/health/live`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const lines = api.logLines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.flatMap((line) => Object.keys(line)).filter((field) => !FIELDS.has(field))).toEqual([]);
    expect(lines.at(-1)).toMatchObject({ event: 'request', method: 'GET', route: '/health/live', status: '2xx', correlationId: expect.any(String) });
  });

  it('name the kind and place of a bug, not its message', () => {
    const before = api.logLines.length;
    const bug = Object.assign(new Error(`invalid input syntax for type uuid: "${SECRET}"\n    at ${SECRET} (really)`), { code: '22P02' });
    api.core.log.failure('test', bug, { correlationId: 'c' });
    const [line = ''] = api.logLines.slice(before);
    expect(line).not.toContain(SECRET);
    expect(JSON.parse(line)).toMatchObject({ errorName: 'Error', errorCode: '22P02' });
  });

  it('and metrics have labels of ours only', async () => {
    const text = await api.core.metrics.text();
    expect(text).toContain('http_request_duration_seconds_bucket');
    expect(text).toContain('route="/health/live"');
    expect(text).toMatch(/^database_connections\{[^}]*\} [1-9]/m);
    expect(text).not.toContain(SECRET);
  });
});
