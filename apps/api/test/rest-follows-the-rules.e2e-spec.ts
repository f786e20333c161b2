// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handlersOf } from '../src/boot/undeclared-handlers.js';
import { startApi, type RunningApi } from './harness.js';

describe('REST', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('describes every address under /api/v1, and no other', async () => {
    const document = (await (await fetch(`${api.origin}/api/v1/openapi.json`)).json()) as { paths: Record<string, unknown> };
    const served = handlersOf(api.app).flatMap((handler) => handler.routes.filter((route) => route.startsWith('/api/v1/')));
    const named = served.map((route) => route.slice('/api/v1'.length).replaceAll(/:(\w+)/g, '{$1}'));
    expect(Object.keys(document.paths).sort()).toEqual([...new Set(named)].sort());
  });

  it('says its version, and lets any website read without credentials', async () => {
    const { headers } = await fetch(`${api.origin}/api/v1/openapi.json`, { headers: { origin: 'https://elsewhere.example' } });
    expect([headers.get('api-version'), headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual([
      '1.0.0',
      '*',
      null,
    ]);
    const preflight = await fetch(`${api.origin}/api/v1/openapi.json`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'DELETE' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });

  it('refuses parameters that it does not know', async () => {
    const response = await fetch(`${api.origin}/api/v1/openapi.json?pagina=2`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'UNKNOWN_PARAMETER', errors: [{ path: ['pagina'] }] });
  });

  it('answers with a problem of the right status to wrong methods, bodies and sizes', async () => {
    const post = (body: string): Promise<Response> =>
      fetch(`${api.origin}/auth/second-factor/verify`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect((await fetch(`${api.origin}/api/v1/openapi.json`, { method: 'PUT' })).status).toBe(405);
    for (const [body, status, code] of [
      ['{', 400, 'BAD_REQUEST'],
      [JSON.stringify({ code: 'x'.repeat(600_000) }), 413, 'TOO_LARGE'],
    ] as const) {
      const response = await post(body);
      expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8']);
      expect(await response.json()).toMatchObject({ status, code });
    }
  });
});
