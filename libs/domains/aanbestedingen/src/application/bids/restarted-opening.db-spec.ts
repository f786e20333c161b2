// SPDX-License-Identifier: EUPL-1.2
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { Client } from 'pg';
import type { Lot } from '../../domain/tenders/lot.js';
import { OpeningSessionEntity } from '../../persistence/bids/opening-session.entity.js';
import { BidStage, codesOf, done, fresh } from '../../testing/index.js';

interface Held {
  readonly sessionId: string;
  readonly sessionRecipient: string;
  readonly processId: number;
}

let database: TestDatabase;
let stage: BidStage;
let lot: Lot;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await BidStage.open(database);
});
afterAll(async () => {
  await stage.close();
  await database.close();
});
beforeEach(async () => {
  const published = await stage.published();
  await stage.bid(await stage.tender.signer(), published.lot);
  await stage.closeAt(published.tenderId);
  lot = await stage.lotOf(published.tenderId);
});

const start = (officer: 0 | 1 | 2) => stage.start.execute(fresh(stage.tender.people.openers[officer]), { lotId: lot.id, purpose: 'quality' });
const stateOf = async (sessionId: string) => (await stage.findOpening.session(stage.tender.people.officer, sessionId))?.state;
const until = async (what: () => boolean | Promise<boolean>): Promise<boolean> => {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await what()) return true;
    await pause(50);
  }
  return false;
};
const lives = (processId: number): boolean => {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
};

/** A ceremony in a process of its own, whose session has both shares. */
async function heldElsewhere(): Promise<{ child: ChildProcess; held: Held }> {
  const file = fileURLToPath(new URL('../../testing/ceremony-holder.child.js', import.meta.url)).replace('/src/', '/dist/');
  const child = fork(file, [database.appUrl], { execArgv: [] });
  const [held] = (await once(child, 'message')) as [Held];
  await database.dataSource.manager.insert(OpeningSessionEntity, {
    ...{ id: held.sessionId, lotId: lot.id, purpose: 'quality', recipient: held.sessionRecipient, startedAt: new Date(), state: 'opening' },
    startedBy: stage.tender.people.openers[0].personId ?? '',
  });
  return { child, held };
}

describe('an opening whose process died', () => {
  it('B-07 begins anew at once after kill -9, by one officer of two who try, and not a moment before', async () => {
    const { child, held } = await heldElsewhere();
    expect(codesOf(await start(1))).toEqual(['OPENING_RUNNING']);
    expect(codesOf(await start(0))).toEqual(['OPENING_RUNNING']);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    let results: Awaited<ReturnType<typeof start>>[] = [];
    const began = await until(async () => {
      results = await Promise.all([start(1), start(2)]);
      return results.some((result) => result.ok);
    });
    expect(began).toBe(true);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await stateOf(held.sessionId)).toBe('failed');
    // The key went with the process.
    expect(await until(() => !lives(held.processId))).toBe(true);
    const [won] = results.flatMap((result) => (result.ok ? [result.value.sessionId] : []));
    for (const opener of stage.tender.people.openers.slice(0, 2)) {
      const sealedShare = await stage.shareOf(opener, lot, 'quality', won ?? '');
      done(await stage.contribute.execute(fresh(opener), { sessionId: won ?? '', sealedShare, fromSafe: false }));
    }
    await stage.ceremonies.ended(won ?? '');
    expect(await stateOf(won ?? '')).toBe('opened');
  });

  it('B-07 a process that cannot show that it lives ends its ceremony itself, so that there are never two', async () => {
    const { sessionId } = done(await start(0));
    expect(codesOf(await start(1))).toEqual(['OPENING_RUNNING']);
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const cut = await owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'samenspel-ceremonies' AND datname = current_database()`,
    );
    await owner.end();
    expect(cut.rows).toHaveLength(1);
    await stage.ceremonies.ended(sessionId);
    expect(await stateOf(sessionId)).toBe('expired');
    expect(codesOf(await start(1))).toEqual([]);
  });
});
