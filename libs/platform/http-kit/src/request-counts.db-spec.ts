// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, testKeys, type TestDatabase } from '@samenspel/testing';
import { forgetRequestCounts, RequestCounts } from './request-counts.js';

const MINUTE = 60_000;

describe('counting requests', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase([]);
  });
  afterAll(() => database.close());

  const counts = (): RequestCounts => new RequestCounts(database.reads, testKeys());
  const rows = async (): Promise<{ hits: number; client: Buffer }[]> => database.dataSource.query('SELECT hits, client FROM limits.request_count');

  it('loses none of two processes that count at once, and lets no more through than the limit', async () => {
    const [one, other] = [counts(), counts()];
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, turn) => {
        await new Promise((resolve) => setTimeout(resolve, turn % 7));
        return (turn % 2 === 0 ? one : other).increment('default person x', MINUTE, 40);
      }),
    );
    expect(Math.max(...answers.map(({ totalHits }) => totalHits))).toBe(60);
    expect(answers.filter(({ isBlocked }) => !isBlocked).length).toBeLessThanOrEqual(40);
    expect((await one.increment('default person x', MINUTE, 40)).isBlocked).toBe(true);
    expect((await one.increment('default person y', MINUTE, 40)).totalHits).toBe(1);
  });

  it('writes one statement for what one request counts together', async () => {
    const shared = counts();
    const answers = await Promise.all(Array.from({ length: 10 }, () => shared.increment('default address z', MINUTE, 5)));
    expect(answers.map(({ totalHits, isBlocked }) => [totalHits, isBlocked])).toEqual(Array.from({ length: 10 }, () => [10, true]));
  });

  it('begins anew when the minute is over, tells nobody who it was, and forgets', async () => {
    const brief = counts();
    expect((await brief.increment('default address w', 30, 1)).isBlocked).toBe(false);
    expect((await brief.increment('default address w', MINUTE, 1)).isBlocked).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await brief.increment('default address w', 30, 1)).toMatchObject({ totalHits: 1, isBlocked: false });
    expect((await rows()).every(({ client }) => client.length === 32 && !client.toString('latin1').includes('address'))).toBe(true);
    await database.dataSource.query("UPDATE limits.request_count SET ends_at = clock.real() - interval '2 minutes'");
    await forgetRequestCounts(database.reads);
    expect(await rows()).toEqual([]);
  });
});
