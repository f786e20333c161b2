// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ok, randomId, systemActor } from '@samenspel/kernel';
import { generateKeySet, InstallationKeys, ReceiptKeys } from '@samenspel/keys';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { Client } from 'pg';
import { AuditChainer } from './audit-chainer.js';
import { AuditHeads, HeadSigner, type SignedHead } from './audit-heads.js';
import { AuditTrail } from './audit-trail.js';
import { AuditWriter } from './audit-writer.js';
import { BEFORE_THE_FIRST, linkHash } from './chain.js';
import { EraseSubject } from './erase-subject.js';
import { ResealSubjectKeys } from './reseal-keys.js';
import { SubjectKeys } from './subject-keys.js';
import { VerifyChain, type ChainFault } from './verify-chain.js';

const receiptKeys = ReceiptKeys.parse(generateKeySet().receiptKey);

describe('the audit chain', () => {
  let database: TestDatabase;
  let owner: Client;
  let kept: SignedHead;
  let subjectKeys: SubjectKeys;
  const person = { kind: 'person', id: randomId() };

  const write = async (kind: string, subject = { kind: 'tender', id: randomId() }): Promise<void> => {
    await database.unitOfWork.run(systemActor('spec'), async (work) => {
      await work.audit({ kind, subject, reason: 'because', data: { secret: 'Stichting De Hoek' } });
      return ok();
    });
  };
  /** Other specs write in the same server, and the chain stays behind all of them. */
  const chain = async (): Promise<void> => {
    const chainer = new AuditChainer(database.dataSource);
    const open = async (): Promise<unknown[]> =>
      database.dataSource.query('SELECT 1 AS one FROM audit.entry e WHERE NOT EXISTS (SELECT FROM audit.link l WHERE l.entry_id = e.id)');
    while ((await open()).length > 0) await chainer.chainNext();
  };
  const faults = async (heads: readonly SignedHead[] = [kept]): Promise<ChainFault[]> => {
    const report = await new VerifyChain(database.dataSource, subjectKeys, receiptKeys).execute(heads);
    return [...new Set(report.faults.map(({ fault }) => fault))];
  };
  /** As somebody with all rights on the database, triggers and foreign keys included. */
  const tamper = async (sql: string): Promise<void> => {
    await owner.query(`SET session_replication_role = replica`);
    await owner.query(sql);
  };

  beforeAll(async () => {
    database = await createTestDatabase([]);
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    subjectKeys = new SubjectKeys(database.keys);
    for (let index = 0; index < 6; index += 1) await write('tender.changed', index < 2 ? person : undefined);
    await chain();
    await new HeadSigner(database.dataSource, receiptKeys).signWhenDue(3_600_000);
    kept = (await new AuditHeads(database.dataSource).latest()) as SignedHead;
    await owner.query('CREATE SCHEMA copy');
    for (const table of ['entry', 'link', 'head', 'subject_key']) await owner.query(`CREATE TABLE copy.${table} AS TABLE audit.${table}`);
  });
  afterAll(async () => {
    await owner.end();
    await database.close();
  });
  beforeEach(async () => {
    await tamper('DELETE FROM audit.link; DELETE FROM audit.head; DELETE FROM audit.entry; DELETE FROM audit.subject_key');
    for (const table of ['subject_key', 'link', 'head']) await tamper(`INSERT INTO audit.${table} SELECT * FROM copy.${table}`);
    await tamper('INSERT INTO audit.entry OVERRIDING SYSTEM VALUE SELECT * FROM copy.entry');
  });

  it('X-01 holds when nobody touched it, and shows the payload only with the key', async () => {
    expect(await faults()).toEqual([]);
    const [act] = await new AuditTrail(database.dataSource, subjectKeys).of(person);
    expect(act?.payload).toMatchObject({ reason: 'because', who: { kind: 'system' }, data: { secret: 'Stichting De Hoek' } });
    const { rows } = await owner.query(`SELECT string_agg(encode(payload, 'escape'), '') AS all FROM audit.entry`);
    expect(String(rows[0].all)).not.toContain('Hoek');
  });

  it.each([
    ['a changed moment', `UPDATE audit.entry SET at = at - interval '1 day' WHERE seq = 3`, 'the link does not fit what it links'],
    ['a changed kind', `UPDATE audit.entry SET kind = 'tender.read' WHERE seq = 3`, 'the link does not fit what it links'],
    [
      'a changed payload',
      `UPDATE audit.entry SET payload = set_byte(payload, 20, 1 + get_byte(payload, 20) % 250) WHERE seq = 3`,
      'the payload was changed',
    ],
    ['a removed entry', `DELETE FROM audit.entry WHERE seq = 3`, 'an entry is missing'],
    [
      'a removed entry with its link',
      `WITH gone AS (DELETE FROM audit.entry WHERE seq = 3 RETURNING id) DELETE FROM audit.link WHERE entry_id IN (SELECT id FROM gone)`,
      'a link is missing',
    ],
    [
      'an inserted entry',
      `INSERT INTO audit.entry (era, xid, seq, id, at, kind, hash, key_id, payload) OVERRIDING SYSTEM VALUE
       SELECT era, xid, seq + 1000, gen_random_uuid(), at, kind, hash, key_id, payload FROM audit.entry WHERE seq = 2`,
      'an entry stands outside the chain',
    ],
    [
      'two links swapped',
      `UPDATE audit.link SET entry_id = CASE position WHEN 2 THEN (SELECT entry_id FROM audit.link WHERE position = 4) ELSE (SELECT entry_id FROM audit.link WHERE position = 2) END
       WHERE position IN (2, 4)`,
      'the link does not fit what it links',
    ],
    [
      'a tail that was cut',
      `DELETE FROM audit.entry WHERE seq >= 5; DELETE FROM audit.link WHERE position >= 5`,
      'the chain does not contain a signed head',
    ],
    [
      'a destroyed key that nobody declared',
      `UPDATE audit.subject_key SET sealed_key = NULL, erased_under = 'X-03'`,
      'a key is gone without an erasure',
    ],
    ['a forged head', `UPDATE audit.head SET position = 3`, 'a head is not signed by a known key'],
  ] as const)('X-01 finds %s', async (_what, sql, fault) => {
    await owner.query('ALTER TABLE audit.link DROP CONSTRAINT IF EXISTS link_entry_id_key');
    await tamper(sql);
    expect(await faults()).toContain(fault);
  });

  it('X-01 finds a chain that was computed again as a whole, by the heads that others kept', async () => {
    await tamper(`UPDATE audit.entry SET kind = 'tender.read' WHERE seq = 3`);
    await computeAgain(owner);
    await tamper('DELETE FROM audit.head');
    expect(await faults([])).toEqual([]);
    expect(await faults([kept])).toEqual(['the chain does not contain a signed head']);
  });

  it('X-01 still opens and verifies after the installation key was rotated, then without the old one', async () => {
    const [old, fresh] = [`1:${Buffer.alloc(32, 7).toString('base64')}`, `2:${Buffer.alloc(32, 8).toString('base64')}`];
    const both = InstallationKeys.parse(`${fresh},${old}`);
    const reseal = new ResealSubjectKeys(database.dataSource, both);
    expect(await reseal.next()).toBeGreaterThan(0);
    expect(await reseal.next()).toBe(0);
    const verify = (keys: InstallationKeys) => new VerifyChain(database.dataSource, new SubjectKeys(keys), receiptKeys).execute([kept]);
    expect((await verify(both)).faults).toEqual([]);
    expect((await verify(InstallationKeys.parse(fresh))).faults).toEqual([]);
    expect(await new AuditTrail(database.dataSource, new SubjectKeys(both)).of(person)).toHaveLength(2);
  });

  it('X-01 still verifies after an erasure, and says under which rule it was erased', async () => {
    const eraser = new EraseSubject(subjectKeys, new AuditWriter(subjectKeys));
    await database.unitOfWork.run(systemActor('spec'), async (work) => ok(await eraser.execute(work.db, work.actor, person, 'X-03 person_account')));
    await chain();
    const report = await new VerifyChain(database.dataSource, subjectKeys, receiptKeys).execute([kept]);
    expect(report).toMatchObject({ faults: [], erased: 1, length: 7 });
    const acts = await new AuditTrail(database.dataSource, subjectKeys).of(person);
    expect(acts.map(({ payload, erasedUnder }) => [payload, erasedUnder])).toEqual([
      [null, 'X-03 person_account'],
      [null, 'X-03 person_account'],
    ]);
  });

  it('X-01 chains behind the oldest running transaction, and then all of it in order', async () => {
    const slow = new Client({ connectionString: database.ownerUrl });
    await slow.connect();
    await slow.query('BEGIN');
    await slow.query('SELECT pg_current_xact_id()');
    await write('tender.later');
    expect(await new AuditChainer(database.dataSource).chainNext()).toBe(0);
    await slow.query('COMMIT');
    await slow.end();
    await chain();
    expect(await faults()).toEqual([]);
  });

  it('X-01 the application role can add entries and links, and change or remove none', async () => {
    for (const table of ['entry', 'link', 'head', 'opened_chain']) {
      await expect(database.dataSource.query(`DELETE FROM audit.${table}`)).rejects.toThrow('permission denied');
      await expect(database.dataSource.query(`TRUNCATE audit.${table}`)).rejects.toThrow('permission denied');
    }
    await expect(database.dataSource.query(`UPDATE audit.entry SET kind = 'x'`)).rejects.toThrow('permission denied');
    await expect(database.dataSource.query(`UPDATE audit.link SET position = 1`)).rejects.toThrow('permission denied');
    await expect(database.dataSource.query('DELETE FROM audit.subject_key')).rejects.toThrow('permission denied');
  });
});

/** What somebody with all rights does who knows how the chain is made. */
async function computeAgain(owner: Client): Promise<void> {
  const { rows } = await owner.query(
    'SELECT l.position::int AS position, e.* FROM audit.link l JOIN audit.entry e ON e.id = l.entry_id ORDER BY l.position',
  );
  let previous: Buffer = BEFORE_THE_FIRST;
  for (const row of rows) {
    previous = linkHash(previous, row.position, { ...row, keyId: row.key_id });
    await owner.query('UPDATE audit.link SET hash = $2 WHERE position = $1', [row.position, previous]);
  }
}
