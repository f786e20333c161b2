// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ok, randomId, systemActor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { EventLog, FROM_THE_START } from './event-log.js';
import { Relay, type Reaction } from './relay.js';

/** Other specs write in the same server, and a reader stays behind all of them. */
const WITHIN_MS = 20_000;
const until = async (condition: () => boolean, step: () => Promise<unknown>): Promise<void> => {
  for (const from = Date.now(); !condition() && Date.now() - from < WITHIN_MS; await pause(5)) await step();
};
const thing = { kind: 'thing', id: randomId() };
const event = (type: string, data: unknown = {}) => ({ type, version: 1, municipalityId: null, subject: thing, data });

describe('the event log', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase([]);
  });
  afterAll(() => database.close());

  const write = async (numbers: readonly number[], waitMs: number): Promise<void> => {
    await database.unitOfWork.run(systemActor('spec'), async (work) => {
      for (const number of numbers) {
        await work.emit(event('number', { number }));
        await pause(waitMs);
      }
      return ok();
    });
  };

  it('gives a reader each event once, none skipped, while long and short transactions write', async () => {
    const seen: number[] = [];
    const all = Array.from({ length: 60 }, (_, index) => index);
    const reader = (async () => {
      const log = new EventLog(database.dataSource);
      let cursor = FROM_THE_START;
      for (const from = Date.now(); seen.length < all.length && Date.now() - from < WITHIN_MS;) {
        const events = await log.after(cursor, 3);
        for (const one of events) {
          seen.push((one.data as { number: number }).number);
          cursor = one.cursor;
        }
        await pause(2);
      }
    })();
    // One is there before the long ones begin, however fast the machine is: what is read is not simply what was counted.
    await write(all.slice(10, 11), 1);
    const long = Promise.all([write(all.slice(0, 5), 120), write(all.slice(5, 10), 60)]);
    for (const number of all.slice(11)) await write([number], 1);
    await long;
    await reader;
    await pause(50);
    expect(seen.toSorted((a, b) => a - b)).toEqual(all);
    expect(seen).not.toEqual(all);
  });

  it('gives a reaction what it asks for, once, and again after it failed; another is not held up', async () => {
    const got: string[] = [];
    let broken = true;
    const reaction = (name: string, react: Reaction['react']): Reaction => ({ name, types: ['greeting'], react });
    const steady = reaction('steady', async ({ id }) => void got.push(`steady ${id}`));
    const shaky = reaction('shaky', async ({ id }) => {
      if (broken) throw new Error('not yet');
      got.push(`shaky ${id}`);
    });
    const reports: string[] = [];
    const relay = new Relay(database.dataSource, [steady, shaky], (name) => reports.push(name));
    await database.unitOfWork.run(systemActor('spec'), async (work) => (await work.emit(event('greeting')), await work.emit(event('other')), ok()));
    await until(
      () => got.length + reports.length === 2,
      () => relay.deliver(),
    );
    expect([got.length, reports]).toEqual([1, ['shaky']]);
    broken = false;
    expect(await relay.deliver()).toBe(0);
    await database.dataSource.query('UPDATE events.reader SET try_after = NULL');
    await until(
      () => got.length === 2,
      () => relay.deliver(),
    );
    expect(got).toHaveLength(2);
  });

  it('lets a reaction take effect once, also when the worker died before it could note that', async () => {
    let [effects, calls] = [0, 0];
    const reaction: Reaction = {
      name: 'effect',
      types: ['once'],
      react: async (_event, actor) => {
        calls += 1;
        await database.unitOfWork.run(actor, async () => ok((effects += 1)));
      },
    };
    await database.unitOfWork.run(systemActor('spec'), async (work) => (await work.emit(event('once')), ok()));
    const relay = new Relay(database.dataSource, [reaction], () => undefined);
    await until(
      () => calls === 1,
      () => relay.deliver(),
    );
    await database.dataSource.query(`DELETE FROM events.handled WHERE consumer = 'effect'`);
    await database.dataSource.query(`UPDATE events.reader SET era = 0, xid = '0', seq = 0 WHERE name = 'effect'`);
    await until(
      () => calls === 2,
      () => relay.deliver(),
    );
    expect(effects).toBe(1);
  });
});
