// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { stopInOrder } from '../src/stop.js';
import { startApi, type RunningApi } from './harness.js';

describe('stopping', () => {
  let api: RunningApi;
  let owner: Client;
  beforeAll(async () => {
    api = await startApi();
    owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await api.close();
  });

  it('finishes what runs, and takes nothing new', async () => {
    await owner.query('BEGIN; LOCK TABLE audit.head IN ACCESS EXCLUSIVE MODE');
    const running = fetch(`${api.origin}/.well-known/samenspel-audit-heads.json`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const stopped = stopInOrder(api.app, api.core, null);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(fetch(`${api.origin}/health/live`)).rejects.toThrow();
    await owner.query('ROLLBACK');
    expect(await (await running).json()).toEqual({ version: 1, heads: [] });
    await stopped;
    expect(api.core.dataSource.isInitialized).toBe(false);
  });
});
