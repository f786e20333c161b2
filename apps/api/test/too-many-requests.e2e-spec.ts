// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCore } from '../src/core.js';
import { createApi } from '../src/create-api.js';
import { startApi, type RunningApi } from './harness.js';

const LIMIT = 12;

describe('too many requests', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi({
      accounts: ['anna'],
      environment: { SAMENSPEL_REQUESTS_PER_MINUTE: String(LIMIT), SAMENSPEL_TRUSTED_PROXIES: 'loopback' },
    });
  });
  afterAll(() => api.close());

  const keys = (address: string): Promise<Response> =>
    fetch(`${api.origin}/.well-known/samenspel-keys.json`, { headers: { 'x-forwarded-for': address } });

  it('are refused with the moment to try again, over all handlers together', async () => {
    for (let times = 1; times <= LIMIT; times += 1) expect((await keys('192.0.2.1')).status).toBe(200);
    const refused = await keys('192.0.2.1');
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await refused.json()).toMatchObject({ code: 'RATE_LIMITED', status: 429 });
    const graphql = await api.graphql(null, '{ service { apiVersion } }', {}, { 'x-forwarded-for': '192.0.2.1' });
    expect(graphql.errors?.[0]?.extensions['code']).toBe('RATE_LIMITED');
  });

  it('are counted for the address that the trusted proxy saw, not one that the client wrote before it', async () => {
    expect((await keys('198.51.100.7, 192.0.2.1')).status).toBe(429);
    expect((await keys('192.0.2.2')).status).toBe(200);
  });

  it('count each alias of one query', async () => {
    const aliases = Array.from({ length: 10 }, (_, index) => `a${index}: service { apiVersion }`).join(' ');
    const first = await api.graphql(null, `{ ${aliases} }`, {}, { 'x-forwarded-for': '192.0.2.3' });
    expect(first.errors).toBeUndefined();
    const second = await api.graphql(null, `{ ${aliases} }`, {}, { 'x-forwarded-for': '192.0.2.3' });
    expect(second.errors?.[0]?.extensions['code']).toBe('RATE_LIMITED');
  });

  it('are counted over all processes, and told in standard headers', async () => {
    const core = await openCore(api.core.settings);
    const second = await createApi(core);
    try {
      await second.listen(0, 'localhost');
      const other = (await second.getUrl()).replace('[::1]', 'localhost');
      const headers = { 'x-forwarded-for': '192.0.2.9' };
      const left: (string | null)[] = [];
      for (const origin of [api.origin, other, api.origin, other]) {
        const response = await fetch(`${origin}/.well-known/samenspel-keys.json`, { headers });
        left.push(response.headers.get('ratelimit-remaining'));
        expect([response.headers.get('ratelimit-limit'), Number(response.headers.get('ratelimit-reset')) > 0]).toEqual([String(LIMIT), true]);
      }
      expect(left).toEqual(['11', '10', '9', '8']);
    } finally {
      second.getHttpServer().closeAllConnections();
      await second.close();
      await core.dataSource.destroy();
    }
  });
});
