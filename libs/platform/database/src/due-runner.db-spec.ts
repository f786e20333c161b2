// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { err, ok, randomId, refused, systemActor, type DomainError, type Result } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { DueRunner } from './due-runner.js';
import type { DueHandler, DueItem } from './due.js';
import { moveSandboxClock, startClock, waitUntilDueIsDone } from './sandbox-clock.js';

const DAY = 86_400_000;

describe('due moments', () => {
  let database: TestDatabase;
  let handled: DueItem[];
  let failures: number;
  const sandbox = randomId();
  const real = randomId();

  beforeAll(async () => {
    database = await createTestDatabase([]);
    await database.unitOfWork.run(systemActor('spec'), async (work) => {
      await startClock(work, sandbox, true);
      await startClock(work, real, false);
      return ok();
    });
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    handled = [];
    failures = 0;
    await database.dataSource.query('DELETE FROM due.item');
  });

  const setDue = async (kind: string, inMs: number, municipalityId: string = sandbox, clock: 'business' | 'real' = 'business'): Promise<string> => {
    const subjectId = randomId();
    await database.unitOfWork.run(systemActor('spec'), async (work) => {
      const now = clock === 'real' ? await work.realNow() : await work.now(municipalityId);
      await work.setDue({ municipalityId, kind, subjectId, at: new Date(now.getTime() + inMs), clock });
      return ok();
    });
    return subjectId;
  };
  const handler = (kind: string, handle: DueHandler['handle'] = async (item) => void handled.push(item)): DueHandler => ({ kind, handle });
  const runner = (handlers: DueHandler[]): DueRunner => new DueRunner(database.dataSource, handlers, () => (failures += 1));
  const move = async (municipalityId: string, days: number): Promise<Result<string, DomainError>> =>
    database.unitOfWork.run(systemActor('spec'), async (work) => {
      const now = await work.now(municipalityId);
      return moveSandboxClock(work, municipalityId, new Date(now.getTime() + days * DAY));
    });
  const left = async (): Promise<number> => (await database.dataSource.query('SELECT 1 AS one FROM due.item')).length;

  it('happen once, at their moment and not before, the earliest first', async () => {
    const ids = [await setDue('close', 2 * DAY), await setDue('close', DAY), await setDue('close', 9 * DAY)];
    const run = runner([handler('close')]);
    expect(await run.run()).toBe(0);
    expect((await move(sandbox, 3)).ok).toBe(true);
    await Promise.all([run.run(), runner([handler('close')]).run()]);
    expect(handled.map(({ subjectId }) => subjectId)).toEqual([ids[1], ids[0]]);
    expect(await waitUntilDueIsDone(database.dataSource, sandbox, 1_000)).toEqual([]);
    expect(await left()).toBe(1);
  });

  it('of real time do not follow a sandbox clock', async () => {
    await setDue('ceremony', 60_000, sandbox, 'real');
    await move(sandbox, 1);
    expect(await runner([handler('ceremony')]).run()).toBe(0);
  });

  it('that fail are tried again later, are told while one waits, and stop no other', async () => {
    const id = await setDue('fail', 0);
    await setDue('close', 0);
    const failing = handler('fail', () => Promise.reject(new Error('no')));
    const run = runner([failing, handler('close')]);
    await run.run();
    expect([failures, handled.length]).toEqual([1, 1]);
    expect(await waitUntilDueIsDone(database.dataSource, sandbox, 100)).toEqual([{ kind: 'fail', subjectId: id, failure: 'no' }]);
    expect(await run.run()).toBe(0);
    await database.dataSource.query('UPDATE due.item SET taken_until = NULL');
    await runner([handler('fail')]).run();
    expect(await left()).toBe(0);
  });

  it('that their handler answers with a refusal stay for another try', async () => {
    await setDue('refused', 0);
    await runner([handler('refused', () => Promise.resolve(err(refused('NOT_NOW'))))]).run();
    expect(await database.dataSource.query('SELECT attempts, last_failure FROM due.item')).toEqual([{ attempts: 1, last_failure: 'NOT_NOW' }]);
  });

  it('that their handler sets to a later moment stay', async () => {
    const id = await setDue('again', 0);
    const again = handler('again', async (item) => {
      await database.unitOfWork.run(systemActor('spec'), async (work) => {
        await work.setDue({ ...item, at: new Date(item.at.getTime() + 400 * DAY) });
        return ok();
      });
    });
    await runner([again]).run();
    expect(await database.dataSource.query('SELECT subject_id, taken_until FROM due.item')).toEqual([{ subject_id: id, taken_until: null }]);
  });

  it('come back after the worker that took them died', async () => {
    await setDue('close', 0);
    void runner([handler('close', () => new Promise<never>(() => undefined))]).run();
    while ((await database.dataSource.query('SELECT 1 AS one FROM due.item WHERE taken_until IS NOT NULL')).length === 0);
    expect(await runner([handler('close')]).run()).toBe(0);
    await database.dataSource.query(`UPDATE due.item SET taken_until = clock.real() - interval '1 second'`);
    expect(await runner([handler('close')]).run()).toBe(1);
    expect(handled).toHaveLength(1);
  });

  it('a clock moves forward only, and only that of a sandbox', async () => {
    expect(await move(real, 1)).toEqual(err(refused('NOT_A_SANDBOX')));
    expect(await move(sandbox, -1)).toMatchObject({ ok: false, error: { code: 'CLOCK_GOES_FORWARD_ONLY' } });
    await expect(database.dataSource.query(`UPDATE clock.municipality_offset SET sandbox = true WHERE municipality_id = '${real}'`)).rejects.toThrow(
      'permission denied',
    );
  });
});
