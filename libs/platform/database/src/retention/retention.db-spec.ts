// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditChainer, SubjectKeys, VerifyChain, type AuditSubject } from '@samenspel/audit';
import { ok, randomId, systemActor } from '@samenspel/kernel';
import { generateKeySet, ReceiptKeys } from '@samenspel/keys';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { Client } from 'pg';
import { answersRule } from '../idempotency.js';
import { AuditPayloadRule } from './audit-payload.rule.js';
import { RetentionHolds } from './holds.js';
import { Retention } from './retention.js';

const HOUR = 3_600_000;
let database: TestDatabase;
let owner: Client;
let retention: Retention;
let holds: RetentionHolds;
const [old, held, recent]: AuditSubject[] = ['old', 'held', 'recent'].map((kind) => ({ kind, id: randomId() }));

beforeAll(async () => {
  database = await createTestDatabase([]);
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  for (const subject of [old, old, held, recent]) await entry(subject);
  await owner.query(`UPDATE audit.entry SET at = at - interval '10 years 1 day' WHERE kind <> 'recent.made'`);
  await chain();
  const row = `INSERT INTO idempotency.answer (caller, key, request_digest, asked_at) VALUES ($1, $1, '', clock.real() - $2::interval)`;
  for (const [key, age] of [
    ['three', '3 days'],
    ['one', '1 day'],
  ] as const)
    await owner.query(row, [key, age]);
  retention = new Retention(database.unitOfWork, [answersRule, new AuditPayloadRule(database.keys)]);
  holds = new RetentionHolds(database.unitOfWork);
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

async function entry(subject: AuditSubject | undefined): Promise<void> {
  if (subject === undefined) throw new Error('no subject');
  await database.unitOfWork.run(systemActor('spec'), async (work) => {
    await work.audit({ kind: `${subject.kind}.made`, subject, data: { name: 'Stichting De Hoek' } });
    return ok();
  });
}
async function chain(): Promise<void> {
  const chainer = new AuditChainer(database.dataSource);
  const open = () =>
    database.dataSource.query<unknown[]>('SELECT 1 FROM audit.entry e WHERE NOT EXISTS (SELECT FROM audit.link l WHERE l.entry_id = e.id)');
  while ((await open()).length > 0) await chainer.chainNext();
}
const verified = () => new VerifyChain(database.dataSource, new SubjectKeys(database.keys), ReceiptKeys.parse(generateKeySet().receiptKey)).execute();
const answers = async (): Promise<string[]> =>
  (await owner.query<{ key: string }>('SELECT key FROM idempotency.answer ORDER BY key')).rows.map(({ key }) => key);
const previewed = async (kind: string) => (await retention.preview()).find(({ rule }) => rule.kind === kind)?.records ?? [];

describe('what is kept no longer', () => {
  it('X-03 a hold needs a reason, and the preview says what would go, what is held and why, and erases nothing', async () => {
    expect(await holds.place(held as AuditSubject, ' ')).toMatchObject({ ok: false, error: { code: 'REASON_NEEDED' } });
    expect(await holds.place(held as AuditSubject, 'a case before the court')).toMatchObject({ ok: true });
    const records = await previewed('audit.payload');
    expect(records.map(({ subjects, rows, held: why }) => [subjects[0]?.kind, rows, why])).toEqual([['old', 2, null]]);
    expect(await previewed('idempotency.answer')).toMatchObject([{ rows: 1, held: null }]);
    expect(await answers()).toEqual(['one', 'three']);
    expect(await retention.report(new Date(0))).toEqual([]);
  });

  it('X-03 what needs no person goes by itself, and nothing else', async () => {
    expect(await retention.run(true)).toBe(1);
    expect(await answers()).toEqual(['one']);
    expect(await previewed('audit.payload')).toHaveLength(1);
    expect(await retention.run(true)).toBe(0);
  });

  it('X-01 X-03 a run destroys the key of what is old, reports it, and the chain still verifies as erased under the rule', async () => {
    const before = await verified();
    expect([before.faults, before.erased]).toEqual([[], 0]);
    const both = await Promise.all([retention.run(false), retention.run(false)]);
    expect(both.toSorted()).toEqual([0, 1]);
    await chain();
    const after = await verified();
    expect([after.faults, after.erased]).toEqual([[], 1]);
    const rules = await owner.query<{ erased_under: string }>('SELECT erased_under FROM audit.subject_key WHERE sealed_key IS NULL');
    expect(rules.rows).toEqual([{ erased_under: 'X-03 audit.payload' }]);
    expect(await retention.report(new Date(Date.now() - HOUR))).toMatchObject([
      { kind: 'idempotency.answer', rows: 1, subjectId: null },
      { kind: 'audit.payload', rows: 2, subjectKind: 'old', subjectId: old?.id },
    ]);
    expect(await retention.report(new Date(Date.now() + HOUR))).toEqual([]);
  });

  it('X-03 never goes while it is held, and can once that is released', async () => {
    const keys = () => owner.query(`SELECT 1 FROM audit.subject_key WHERE sealed_key IS NULL`);
    // The hold is an act about the subject and would itself keep it: only what stands before it counts here.
    await owner.query(`SET session_replication_role = replica`);
    await owner.query(`UPDATE audit.entry SET at = at - interval '11 years' WHERE kind = 'retention.held'`);
    expect(await previewed('audit.payload')).toMatchObject([{ held: 'a case before the court' }]);
    expect(await retention.run(false)).toBe(0);
    expect((await keys()).rows).toHaveLength(1);
    expect(await holds.release(held as AuditSubject)).toMatchObject({ ok: true });
    expect(await holds.release(held as AuditSubject)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    await owner.query(`UPDATE audit.entry SET at = at - interval '11 years' WHERE kind = 'retention.released'`);
    expect(await retention.run(false)).toBe(1);
    expect((await keys()).rows).toHaveLength(2);
  });
});
