// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ownPlace, start, untilRunning, type Started } from './testing/started.js';

const LONG = 180_000;

const running = (pid: number): boolean => existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
const gone = async (pids: readonly number[]): Promise<void> => {
  for (let waited = 0; waited < 300 && pids.some(running); waited += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(pids.filter(running)).toEqual([]);
};

describe('npm start, again and again on the same data', () => {
  let place: Awaited<ReturnType<typeof ownPlace>>;
  let current: Started;
  const data = (): string => join(place.env['SAMENSPEL_DATA_DIR'] ?? '', 'data-18');
  const postgresPid = (): number => Number(readFileSync(join(data(), 'postmaster.pid'), 'utf8').split('\n')[0]);
  const children = (): number[] => JSON.parse(readFileSync(join(data(), '../running.json'), 'utf8')).children;
  const ready = (): Promise<number> =>
    fetch(`http://127.0.0.1:${place.env['SAMENSPEL_PORT']}/health/ready`).then(
      ({ status }) => status,
      () => 0,
    );
  const query = async (sql: string): Promise<unknown[]> => {
    const port = readFileSync(join(data(), 'postmaster.pid'), 'utf8').split('\n')[3];
    const password = readFileSync(`${data()}.password`, 'utf8');
    const client = new pg.Client({ connectionString: `postgresql://samenspel_owner:${password}@127.0.0.1:${port}/samenspel` });
    await client.connect();
    return client
      .query(sql)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  };

  beforeAll(async () => {
    place = await ownPlace();
  });
  afterAll(async () => {
    current.kill('SIGTERM');
    await current.ended;
    place.remove();
  });

  it(
    'starts on nothing, says where the data lies and what to do next',
    async () => {
      current = start(place.env);
      await untilRunning(current);
      expect(current.said()).toContain(`data in ${data()}`);
      expect(current.said()).toContain(`http://localhost:${place.env['SAMENSPEL_PORT']}/graphql`);
      expect(await ready()).toBe(200);
      await query(`CREATE TABLE public.kept AS SELECT 'by the first start' AS what`);
    },
    LONG,
  );

  it(
    'refuses to be started a second time beside itself',
    async () => {
      const second = start(place.env);
      expect(await second.ended).toBe(1);
      expect(second.said()).toContain('Samenspel already runs from this folder');
      expect(await ready()).toBe(200);
    },
    LONG,
  );

  it(
    'brings back a program that was killed, and tells it',
    async () => {
      const victim = children().at(-1) ?? 0;
      process.kill(victim, 'SIGKILL');
      await current.until(/the (API|worker|identity stand-in) is back/);
      expect(current.said()).toContain('ended by itself (SIGKILL): starting it again');
      expect(children()).not.toContain(victim);
    },
    LONG,
  );

  it(
    'brings back PostgreSQL after kill -9, with what was there',
    async () => {
      process.kill(postgresPid(), 'SIGKILL');
      await current.until('PostgreSQL is back');
      expect(await query('SELECT what FROM public.kept')).toEqual([{ what: 'by the first start' }]);
    },
    LONG,
  );

  it(
    'after kill -9 of the starter its programs leave, and the next start keeps the data and takes seconds',
    async () => {
      const left = children();
      current.kill('SIGKILL');
      await current.ended;
      await gone(left);
      const from = Date.now();
      current = start(place.env);
      await untilRunning(current);
      expect(Date.now() - from).toBeLessThan(60_000);
      expect(await query('SELECT what FROM public.kept')).toEqual([{ what: 'by the first start' }]);
      expect(await ready()).toBe(200);
    },
    LONG,
  );

  it.each(['SIGINT', 'SIGHUP', 'SIGTERM'] as const)(
    'stops on %s and leaves nothing running',
    async (signal) => {
      if (current.said().includes('stopped')) {
        current = start(place.env);
        await untilRunning(current);
      }
      const left = [...children(), postgresPid()];
      current.kill(signal);
      expect(await current.ended).toBe(0);
      await gone(left);
      expect(existsSync(join(data(), 'postmaster.pid'))).toBe(false);
    },
    LONG,
  );

  it(
    'refuses a database that is newer than the program',
    async () => {
      current = start(place.env);
      await untilRunning(current);
      await query(`INSERT INTO migration.applied (name) VALUES ('FromTomorrow9990000000001')`);
      current.kill('SIGTERM');
      await current.ended;
      current = start(place.env);
      expect(await current.ended).toBe(1);
      expect(current.said()).toContain('The database is newer than this program: it has FromTomorrow9990000000001.');
      expect(current.said()).not.toMatch(/\n\s+at /);
      expect(readdirSync(data())).not.toContain('postmaster.pid');
    },
    LONG,
  );
});
