// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startApi, type RunningApi } from './harness.js';

const PAST_MEMORY_MS = 1_100;

describe('an API that is not ready', () => {
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

  const ready = async (): Promise<[number, unknown]> => {
    await new Promise((resolve) => setTimeout(resolve, PAST_MEMORY_MS));
    const response = await fetch(`${api.origin}/health/ready`);
    return [response.status, await response.json()];
  };
  const notWell = (): unknown[] =>
    api.logLines
      .map((line) => JSON.parse(line) as { event: string; check?: string })
      .filter(({ event }) => event === 'health.not-well')
      .map(({ check }) => check);

  it('tells strangers no reason when the worker is silent; the log has it', async () => {
    expect(await ready()).toEqual([200, { status: 'ok' }]);
    await owner.query(`UPDATE worker.heartbeat SET at = at - interval '1 minute'`);
    expect(await ready()).toEqual([503, { status: 'not ok' }]);
    expect(notWell()).toEqual(['worker']);
    await owner.query('UPDATE worker.heartbeat SET at = now()');
    expect(await ready()).toEqual([200, { status: 'ok' }]);
  });

  it('is one whose database is newer', async () => {
    await owner.query(`INSERT INTO migration.applied (name) VALUES ('Later9999999999999')`);
    expect((await ready())[0]).toBe(503);
    await owner.query(`DELETE FROM migration.applied WHERE name = 'Later9999999999999'`);
    expect((await ready())[0]).toBe(200);
  });

  it('is one that is told to stop, which stays alive', async () => {
    api.core.draining.begin();
    expect((await ready())[0]).toBe(503);
    expect((await fetch(`${api.origin}/health/live`)).status).toBe(200);
    expect((await api.graphql(null, '{ service { apiVersion } }')).status).toBe(200);
  });

  it('takes no upload any more, and says when to try again', async () => {
    const upload = await fetch(`${api.origin}/health/live`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: 'x' });
    expect([upload.status, upload.headers.get('retry-after'), ((await upload.json()) as { code: string }).code]).toEqual([503, '30', 'STOPPING']);
  });
});
