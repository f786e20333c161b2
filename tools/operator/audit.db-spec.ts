// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditChainer, HeadSigner } from '@samenspel/audit';
import { ok, randomId, systemActor } from '@samenspel/kernel';
import { generateKeySet, ReceiptKeys } from '@samenspel/keys';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { auditHeads, verifyAudit } from './verify-audit.mjs';

describe('npm run audit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samenspel-audit-'));
  const { receiptKey } = generateKeySet();
  let database: TestDatabase;
  let env: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    env = {
      SAMENSPEL_MODE: 'test',
      DATABASE_URL: database.appUrl,
      SAMENSPEL_INSTALLATION_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}`,
      SAMENSPEL_RECEIPT_KEY: receiptKey,
    };
    for (let index = 0; index < 3; index += 1) {
      await database.unitOfWork.run(systemActor('spec'), async (work) => {
        await work.audit({ kind: 'thing.made', subject: { kind: 'thing', id: randomId() } });
        return ok();
      });
    }
    const chainer = new AuditChainer(database.dataSource);
    while ((await database.dataSource.query('SELECT 1 AS one FROM audit.link')).length < 3) await chainer.chainNext();
    await new HeadSigner(database.dataSource, ReceiptKeys.parse(receiptKey)).signWhenDue(1);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.close();
  });

  it('X-01 verifies the chain against heads that were kept elsewhere, and names what is wrong', async () => {
    const kept = join(folder, 'heads.json');
    writeFileSync(kept, await auditHeads(env));
    expect(await verifyAudit(env, kept)).toMatchObject({ whole: true, text: expect.stringContaining('3 entries, 0 erased subjects') });
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(
      `SET session_replication_role = replica; DELETE FROM audit.head; DELETE FROM audit.link WHERE position = 3; DELETE FROM audit.entry WHERE seq = 3`,
    );
    await owner.end();
    expect((await verifyAudit(env, undefined)).whole).toBe(true);
    const verdict = await verifyAudit(env, kept);
    expect(verdict.whole).toBe(false);
    expect(verdict.text).toContain('the chain does not contain a signed head');
  });
});
