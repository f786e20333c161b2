// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workerIsAlive } from '@samenspel/database';
import { ok, randomId, systemActor } from '@samenspel/kernel';
import { generateKeySet } from '@samenspel/keys';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const WITHIN_MS = 60_000;
/** Starting a process takes seconds on a busy machine. */
const LONG_MS = 120_000;

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

describe('the worker, as a process', () => {
  let database: TestDatabase;
  const processes: ChildProcess[] = [];
  beforeAll(async () => {
    database = await createTestDatabase([]);
  });
  afterAll(async () => {
    for (const child of processes) child.kill('SIGKILL');
    await database.close();
  });

  const start = (changed: Record<string, string> = {}): Started => {
    const env = {
      PATH: process.env['PATH'],
      SAMENSPEL_MODE: 'test',
      DATABASE_URL: database.appUrl,
      SAMENSPEL_INSTALLATION_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}`,
      SAMENSPEL_RECEIPT_KEY: generateKeySet().receiptKey,
      SAMENSPEL_DOCUMENTS_DIR: '/tmp/samenspel-worker-spec',
      SAMENSPEL_SMTP_URL: 'smtp://127.0.0.1:9',
      SAMENSPEL_SEALED_PLACES: '16',
      ...changed,
    };
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    processes.push(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()));
    return { child, said: () => said, ended: new Promise((resolve) => child.once('exit', resolve)) };
  };
  const until = async (what: () => Promise<boolean>): Promise<boolean> => {
    for (const from = Date.now(); Date.now() - from < WITHIN_MS; await pause(50)) if (await what()) return true;
    return false;
  };
  const audit = (): Promise<unknown> =>
    database.unitOfWork.run(systemActor('spec'), async (work) => {
      await work.audit({ kind: 'thing.made', subject: { kind: 'thing', id: randomId() } });
      return ok();
    });
  const chained = async (): Promise<boolean> => {
    const open = await database.dataSource.query(
      'SELECT 1 AS one FROM audit.entry e WHERE NOT EXISTS (SELECT FROM audit.link l WHERE l.entry_id = e.id)',
    );
    return open.length === 0;
  };

  it(
    'X-01 chains, signs heads and shows that it lives; killed, the next one goes on; told to stop, it stops',
    async () => {
      await audit();
      expect(await workerIsAlive(database.dataSource)).toBe(false);
      const first = start();
      expect(await until(chained)).toBe(true);
      expect(await until(() => workerIsAlive(database.dataSource))).toBe(true);
      expect(await until(async () => (await database.dataSource.query('SELECT 1 AS one FROM audit.head')).length === 1)).toBe(true);
      first.child.kill('SIGKILL');
      await first.ended;
      await audit();
      const second = start();
      expect(await until(chained)).toBe(true);
      second.child.kill('SIGTERM');
      expect(await second.ended).toBe(0);
      expect(second.said()).toContain('worker.stopped');
    },
    LONG_MS,
  );

  it(
    'goes on after the database ended all its connections',
    async () => {
      const worker = start();
      expect(await until(() => Promise.resolve(worker.said().includes('worker.started')))).toBe(true);
      const owner = new Client({ connectionString: database.ownerUrl });
      await owner.connect();
      const ended = await owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'samenspel-worker%' AND datname = current_database()`,
      );
      expect(ended.rowCount).toBeGreaterThan(1);
      await owner.end();
      await audit();
      expect(await until(chained)).toBe(true);
      worker.child.kill('SIGTERM');
      expect(await worker.ended).toBe(0);
    },
    LONG_MS,
  );

  it(
    'says which setting is wrong, and does not start',
    async () => {
      const wrong = start({ SAMENSPEL_SMTP_URL: 'mail', SAMENSPEL_DATABASE_POOL: 'many' });
      expect(await wrong.ended).toBe(1);
      expect(wrong.said().trim().split('\n')).toHaveLength(2);
      expect(wrong.said()).toContain('SAMENSPEL_DATABASE_POOL is "many"');
    },
    LONG_MS,
  );

  it(
    'refuses another installation key than that of this database, and says so',
    async () => {
      await database.dataSource.query(`INSERT INTO installation.key_check (version, value) VALUES (1, 'another') ON CONFLICT DO NOTHING`);
      const other = start({ SAMENSPEL_INSTALLATION_KEYS: `1:${Buffer.alloc(32, 9).toString('base64')}` });
      expect(await other.ended).toBe(1);
      expect(other.said()).toContain('The installation key version 1 is not the key this database was made with.');
    },
    LONG_MS,
  );

  it(
    'refuses a database that is newer than itself',
    async () => {
      const owner = new Client({ connectionString: database.ownerUrl });
      await owner.connect();
      await owner.query(`INSERT INTO migration.applied (name) VALUES ('FromTheFuture9990000000000')`);
      const old = start();
      expect(await old.ended).toBe(1);
      expect(old.said()).toContain('The database is newer than this program: it has FromTheFuture9990000000000.');
      await owner.query(`DELETE FROM migration.applied WHERE name LIKE 'FromTheFuture%'`);
      await owner.end();
    },
    LONG_MS,
  );
});
