// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { err, invalid, ok, randomId, refused, systemActor, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { Client } from 'pg';
import type { Work } from './work.js';

const person = randomId();
const actor = (key: string | null = null, requestDigest = 'digest'): Actor => ({
  ...systemActor('spec'),
  kind: 'person',
  personId: person,
  idempotency: key === null ? null : { key, requestDigest },
});
const subject = { kind: 'thing', id: person };
const put = async (work: Work, id: string): Promise<void> => {
  await work.setDue({ municipalityId: null, kind: 'spec', subjectId: id, at: new Date(0), clock: 'real' });
};

describe('a unit of work', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase([]);
  });
  afterAll(() => database.close());

  const count = async (table: string, where = 'true'): Promise<number> =>
    Number((await database.dataSource.query(`SELECT count(*) AS n FROM ${table} WHERE ${where}`))[0].n);
  const dueOf = (id: string): Promise<number> => count('due.item', `subject_id = '${id}'`);

  it('keeps a change with its audit entry and its event, or none of them', async () => {
    const [kept, failed, thrown] = [randomId(), randomId(), randomId()];
    const change = (id: string) => async (work: Work) => {
      await put(work, id);
      await work.audit({ kind: 'thing.made', subject: { kind: 'thing', id } });
      await work.emit({ type: 'thing.made', version: 1, municipalityId: null, subject: { kind: 'thing', id }, data: {} });
    };
    const before = await count('audit.entry');
    await database.unitOfWork.run(actor(), async (work) => (await change(kept)(work), ok()));
    expect(await database.unitOfWork.run(actor(), async (work) => (await change(failed)(work), err(invalid('WRONG'))))).toEqual(
      err(invalid('WRONG')),
    );
    await expect(
      database.unitOfWork.run(actor(), async (work): Promise<Result<void, DomainError>> => {
        await change(thrown)(work);
        throw new Error('bug');
      }),
    ).rejects.toThrow('bug');
    expect([await dueOf(kept), await dueOf(failed), await dueOf(thrown)]).toEqual([1, 0, 0]);
    expect(await count('audit.entry')).toBe(before + 1);
    expect(await count('events.log', `subject_id = '${kept}'`)).toBe(1);
    expect(await count('events.log', `subject_id = '${failed}'`)).toBe(0);
  });

  it('X-01 writes a recorded refusal after the rollback', async () => {
    const id = randomId();
    const result = await database.unitOfWork.run(actor(), async (work) => {
      await put(work, id);
      work.refuse({ kind: 'thing.refused', subject });
      return err(refused('TOO_LATE'));
    });
    expect(result).toEqual(err(refused('TOO_LATE')));
    expect(await dueOf(id)).toBe(0);
    expect(await count('audit.entry', `kind = 'thing.refused'`)).toBe(1);
  });

  it('answers a repeated request without doing it again, and refuses the key for another request', async () => {
    const key = randomId();
    let times = 0;
    const make = (who: Actor) => database.unitOfWork.run(who, async () => ok({ id: `made ${(times += 1)}` }));
    expect(await make(actor(key))).toEqual(ok({ id: 'made 1' }));
    expect(await make(actor(key))).toEqual(ok({ id: 'made 1' }));
    expect(await make(actor(key, 'another'))).toEqual(err(refused('IDEMPOTENCY_KEY_REUSED')));
    expect(await make({ ...actor(key), personId: randomId() })).toEqual(ok({ id: 'made 2' }));
    expect(times).toBe(2);
  });

  it('does a request once that arrives many times at the same moment', async () => {
    const key = randomId();
    let times = 0;
    const make = () =>
      database.unitOfWork.run(actor(key), async (work) => {
        times += 1;
        await work.rows({ name: 'spec.sleep', text: 'SELECT pg_sleep(0.2)' });
        return ok(times);
      });
    expect(await Promise.all(Array.from({ length: 8 }, make))).toEqual(Array.from({ length: 8 }, () => ok(1)));
    expect(times).toBe(1);
  });

  it('lets the next one do it when the first with that key failed', async () => {
    const key = randomId();
    let started = (): void => undefined;
    const running = new Promise<void>((resolve) => (started = resolve));
    const fail = database.unitOfWork.run(actor(key), async (work) => {
      started();
      await work.rows({ name: 'spec.sleep', text: 'SELECT pg_sleep(0.2)' });
      return err(invalid('WRONG'));
    });
    await running;
    const [first, second] = await Promise.all([fail, database.unitOfWork.run(actor(key), async () => ok('done'))]);
    expect([first, second]).toEqual([err(invalid('WRONG')), ok('done')]);
  });

  it('B-03 leaves no idempotency row when the use case asks so', async () => {
    const key = randomId();
    const before = await count('idempotency.answer');
    await database.unitOfWork.run(actor(key), async () => ok('sealed'), { withoutIdempotency: true });
    expect(await count('idempotency.answer')).toBe(before);
  });

  it('makes of a unique constraint a conflict that tells nothing of the other row', async () => {
    const id = randomId();
    const insert = () =>
      database.unitOfWork.run(actor(), async (work) => {
        await work.db.query(`INSERT INTO due.item (kind, subject_id, at, clock) VALUES ('unique', $1, now(), 'real')`, [id]);
        return ok();
      });
    expect((await insert()).ok).toBe(true);
    const second = await insert();
    expect(second).toMatchObject({ ok: false, error: { kind: 'conflict', code: 'CONFLICT' } });
    expect(JSON.stringify(second)).not.toContain(id);
  });

  it('answers CONFLICT for a unique constraint that a prepared statement met', async () => {
    const id = randomId();
    const insert = { name: 'spec-offset', text: 'INSERT INTO clock.municipality_offset (municipality_id, sandbox) VALUES ($1, false)' };
    const make = (): Promise<Result<void, DomainError>> => database.unitOfWork.run(actor(), async (work) => (await work.rows(insert, [id]), ok()));
    expect(await make()).toMatchObject({ ok: true });
    expect(await make()).toMatchObject({ ok: false, error: { kind: 'conflict', code: 'CONFLICT' } });
  });

  it('asks for no second connection while it holds one, for then many would wait for each other', async () => {
    const read = (): Promise<unknown> => database.reads.rows({ name: 'spec.one', text: 'SELECT 1 AS one' });
    let later: Promise<unknown> = Promise.resolve();
    const inside = (fn: () => Promise<unknown>) => database.unitOfWork.run(actor(), async () => (await fn(), ok()));
    await expect(inside(read)).rejects.toThrow('spec.one inside a unit of work');
    await expect(inside(() => database.unitOfWork.run(actor(), async () => ok()))).rejects.toThrow('another unit of work');
    await inside(async () => {
      later = new Promise((resolve) => setTimeout(resolve, 50)).then(read);
    });
    await expect(later).resolves.toHaveLength(1);
  });

  it('tries again after a deadlock', async () => {
    const [a, b] = [randomId(), randomId()];
    await database.unitOfWork.run(actor(), async (work) => (await put(work, a), await put(work, b), ok()));
    const touch = (first: string, second: string) =>
      database.unitOfWork.run(actor(), async (work) => {
        await put(work, first);
        await work.rows({ name: 'spec.sleep', text: 'SELECT pg_sleep(0.2)' });
        await put(work, second);
        return ok();
      });
    expect(await Promise.all([touch(a, b), touch(b, a)])).toEqual([ok(), ok()]);
  });

  it('gives business time by the clock of the municipality; only a sandbox has an offset', async () => {
    const [sandbox, real] = [randomId(), randomId()];
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('INSERT INTO clock.municipality_offset (municipality_id, sandbox, offset_ms) VALUES ($1, true, 86400000), ($2, false, 0)', [
      sandbox,
      real,
    ]);
    await expect(owner.query('UPDATE clock.municipality_offset SET offset_ms = 1 WHERE municipality_id = $1', [real])).rejects.toThrow(
      'only_a_sandbox_moves',
    );
    await owner.end();
    const moments = await database.unitOfWork.run(actor(), async (work) =>
      ok([await work.now(sandbox), await work.now(real), await work.realNow()].map((date) => date.getTime())),
    );
    const [moved = 0, normal = 0, now = 0] = moments.ok ? moments.value : [];
    expect(Math.abs(moved - 86_400_000 - now)).toBeLessThan(1_000);
    expect(Math.abs(normal - now)).toBeLessThan(1_000);
  });
});
