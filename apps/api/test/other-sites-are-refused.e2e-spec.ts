// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '@samenspel/accounts/testing';
import { startApi, type RunningApi } from './harness.js';

describe('requests that another site makes with the cookie of a person', () => {
  let api: RunningApi;
  let anna: Browser;
  beforeAll(async () => {
    api = await startApi({ accounts: ['anna'] });
    anna = await api.as('anna');
  });
  afterAll(() => api.close());

  const query = { query: '{ service { apiVersion } }' };
  const post = (headers: Record<string, string>, body = JSON.stringify(query)): Promise<Response> =>
    fetch(`${api.origin}/graphql`, { method: 'POST', headers: { cookie: `samenspel=${anna.cookie('samenspel') ?? ''}`, ...headers }, body });
  const json = { 'content-type': 'application/json' };

  it('pass from our own page only', async () => {
    expect((await post({ ...json, origin: api.origin })).status).toBe(200);
    expect((await post({ ...json, origin: api.origin, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('are refused from a sibling, from nowhere and from elsewhere', async () => {
    for (const headers of [
      { ...json, origin: 'http://evil.localhost' },
      json,
      { ...json, origin: 'null' },
      { ...json, origin: api.origin, 'sec-fetch-site': 'same-site' },
    ]) {
      const response = await post(headers);
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ code: 'ORIGIN_REFUSED' });
    }
  });

  it('are refused as forms and plain text, also without the cookie', async () => {
    const body = 'query={service{apiVersion}}';
    for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
      expect((await post({ 'content-type': type, origin: api.origin }, body)).status).toBe(400);
      expect((await fetch(`${api.origin}/graphql`, { method: 'POST', headers: { 'content-type': type }, body })).status).toBe(400);
    }
  });

  it('do not reach signing out', async () => {
    const out = await fetch(`${api.origin}/auth/logout`, {
      method: 'POST',
      headers: { cookie: `samenspel=${anna.cookie('samenspel') ?? ''}`, origin: 'http://evil.example' },
    });
    expect(out.status).toBe(403);
    expect((await anna.get('/auth/me')).status).toBe(200);
  });

  it('get no permission to read with credentials', async () => {
    const { headers } = await fetch(`${api.origin}/api/v1/openapi.json`, { headers: { origin: 'http://evil.example' } });
    expect([headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual(['*', null]);
    expect((await post({ ...json, origin: 'http://evil.example' })).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('pass without a cookie, as machines send them', async () => {
    expect((await fetch(`${api.origin}/graphql`, { method: 'POST', headers: json, body: JSON.stringify(query) })).status).toBe(200);
  });
});
