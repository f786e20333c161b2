// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { auditServer } from 'graphql-http';
import { startApi, type RunningApi } from './harness.js';

describe('the API', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi({ accounts: ['anna'] });
  });
  afterAll(() => api.close());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${api.origin}${path}`, { headers });

  it('starts, is alive and ready, and tells strangers nothing more', async () => {
    expect(await (await get('/health/live')).json()).toEqual({ status: 'ok' });
    expect(await (await get('/health/ready')).json()).toEqual({ status: 'ok' });
  });

  it('answers GraphQL to anybody, and says what it costs', async () => {
    const answer = await api.graphql(null, '{ service { apiVersion } }');
    expect(answer).toMatchObject({ status: 200, data: { service: { apiVersion: '1.0.0' } }, extensions: { cost: { requested: 1 } } });
  });

  it('knows who signed in', async () => {
    const anna = await api.as('anna');
    expect((await anna.get('/auth/me')).status).toBe(200);
    expect((await api.graphql(anna, '{ service { apiVersion } }')).status).toBe(200);
  });

  it('passes every MUST and SHOULD of the GraphQL-over-HTTP audits', async () => {
    const results = await auditServer({ url: `${api.origin}/graphql` });
    expect(results.filter((result) => result.status === 'error' || result.status === 'warn').map((result) => result.name)).toEqual([]);
  });

  it('shows a plain start page in the language asked for', async () => {
    const page = await get('/', { 'accept-language': 'en' });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('<html lang="en">');
    expect(await (await get('/')).text()).toContain('Aanmelden');
  });

  it('shows its whole graph to programs that make a client of it', async () => {
    const { data } = await api.graphql<IntrospectionQuery>(null, getIntrospectionQuery());
    const client = buildClientSchema(data as IntrospectionQuery);
    expect(Object.keys(client.getTypeMap()).sort()).toEqual(Object.keys(api.app.get(GraphQLSchemaHost).schema.getTypeMap()).sort());
  });

  it('publishes its keys', async () => {
    const response = await get('/.well-known/samenspel-keys.json');
    expect(await response.json()).toMatchObject({ version: 1, keys: [{ algorithm: 'Ed25519', current: true }] });
    expect(await (await get('/.well-known/samenspel-audit-heads.json')).json()).toEqual({ version: 1, heads: [] });
  });

  it('answers what does not exist as a problem, in the language asked for', async () => {
    const response = await get('/api/v1/nothing', { 'accept-language': 'en' });
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect(await response.json()).toMatchObject({
      title: 'Not found',
      status: 404,
      code: 'NOT_FOUND',
      correlationId: response.headers.get('x-correlation-id'),
    });
    expect(await (await get('/api/v1/nothing')).json()).toMatchObject({ title: 'Niet gevonden' });
  });

  it('names the right method, and knows no trailing slashes', async () => {
    const wrong = await fetch(`${api.origin}/health/live`, { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET']);
    expect((await get('/health/live/')).status).toBe(404);
  });

  it('sends the headers that keep a page ours', async () => {
    const { headers } = await get('/health/live');
    expect(headers.get('content-security-policy')).toContain("default-src 'self';script-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
