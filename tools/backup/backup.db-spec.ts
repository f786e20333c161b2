// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BidStage, codesOf, done, fresh } from '@samenspel/aanbestedingen/testing';
import { checkInstallationKeys } from '@samenspel/database';
import type { Actor } from '@samenspel/kernel';
import { generateKeySet } from '@samenspel/keys';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup } from './backup-command.mjs';
import { emptyDatabase, tablesIn, type EmptyDatabase } from './empty-database.js';
import { restore } from './restore-command.mjs';
import { plainOf, withoutOneDocument } from './planted-faults.js';

const LONG = 240_000;
const KEYS = `1:${Buffer.alloc(32, 7).toString('base64')}`;

describe('a backup with sealed bids in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samenspel-backup-'));
  const out = join(folder, 'night.backup');
  const identityFile = join(folder, 'key.txt');
  let database: TestDatabase;
  let stage: BidStage;
  let bidder: Actor;
  let lot: Awaited<ReturnType<BidStage['published']>>['lot'];
  let identity: string;
  let said: string;
  let back: EmptyDatabase;
  let restored: TestDatabase;
  let answer: string;
  const targets: EmptyDatabase[] = [];

  const settings = (more: Record<string, string> = {}): Record<string, string> => ({
    SAMENSPEL_MODE: 'test',
    DATABASE_URL: database.appUrl,
    SAMENSPEL_DOCUMENTS_DIR: stage.folder,
    SAMENSPEL_INSTALLATION_KEYS: KEYS,
    SAMENSPEL_RECEIPT_KEY: stage.keySet.receiptKey,
    ...more,
  });
  const target = async (): Promise<EmptyDatabase> => {
    const made = await emptyDatabase();
    targets.push(made);
    return made;
  };
  /** What an operator does on a new machine, with this file and these settings instead of the right ones. */
  const restoreOf = (file: string, to: EmptyDatabase, more: Record<string, string> = {}, key = identityFile): Promise<string> =>
    restore(['--identity', key, file], settings({ MIGRATION_DATABASE_URL: to.ownerUrl, SAMENSPEL_DOCUMENTS_DIR: to.documents, ...more }));
  /** Refused with this sentence, and nothing was put anywhere. */
  const expectRefusal = async (file: string, sentence: string, more: Record<string, string> = {}, key = identityFile): Promise<void> => {
    const to = await target();
    await expect(restoreOf(file, to, more, key)).rejects.toThrow(sentence);
    expect(await tablesIn(to.ownerUrl)).toBe(0);
    expect(existsSync(to.documents) ? readdirSync(to.documents) : []).toEqual([]);
  };
  const damaged = (name: string, change: (bytes: Buffer) => Buffer): string => {
    const file = join(folder, name);
    writeFileSync(file, change(readFileSync(out)));
    return file;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    await checkInstallationKeys(database.dataSource, database.keys);
    stage = await BidStage.open(database);
    ({ lot } = await stage.published());
    bidder = await stage.tender.signer('provider', 'Thuis');
    await stage.bid(bidder, lot);
    await stage.bid(await stage.tender.signer('initiative', 'Buurt'), lot);
    identity = await generateX25519Identity();
    writeFileSync(identityFile, `# the key of the backup\n${identity}\n`);
    said = await backup(['make', '--recipient', await identityToRecipient(identity), '--out', out], settings());
    back = await target();
    answer = await restoreOf(out, back);
    restored = await back.connect(database.keys);
  }, LONG);
  afterAll(async () => {
    await restored.close();
    for (const one of targets) await one.drop();
    await stage.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it('B-03 is put back in an empty database, row by row, with all guards', async () => {
    expect(answer).toContain('The audit chain is whole');
    expect(answer).toContain('Every envelope of an unopened bid is there');
    expect(await back.digests()).toEqual(await back.digests(database.ownerUrl));
    expect(await back.guards()).toEqual(await back.guards(database.ownerUrl));
  });

  it('X-01 names the end of the audit chain, and after the restore new entries come after the old ones', async () => {
    expect(said).toMatch(/The audit chain stood at \d+ [0-9a-f]*\. Keep this line elsewhere\./);
    expect(await restored.dataSource.query('SELECT clock.era() AS era')).toEqual([{ era: 2 }]);
    const highest = 'SELECT max(seq) AS seq FROM audit.entry';
    const [{ seq: before } = { seq: 0 }] = await restored.dataSource.query<{ seq: number }[]>(highest);
    await stage.on(restored, back.documents).tender.draft();
    const [{ seq: after } = { seq: 0 }] = await restored.dataSource.query<{ seq: number }[]>(highest);
    expect(before).toBeGreaterThan(0);
    expect(after).toBeGreaterThan(before);
  });

  it('B-03 B-07 leaves bids as closed as they were, and two officers open them after the deadline', async () => {
    const copy = stage.on(restored, back.documents);
    expect(done(await copy.findMyBid.execute(fresh(bidder), lot.id))?.receipt).not.toBeNull();
    const [first] = stage.tender.people.openers;
    expect(codesOf(await copy.start.execute(fresh(first), { lotId: lot.id, purpose: 'quality' }))).toEqual(['OPENING_TOO_EARLY']);
    await copy.closeAt(lot.tenderId);
    expect(await copy.open(lot, 'quality')).toBe('opened');
    expect((await copy.findBids.ofLot(stage.tender.people.officer, lot.id, { first: 10 })).nodes).toHaveLength(2);
    await copy.ceremonies.onApplicationShutdown();
  });

  it('is closed to everybody but the holder of its key, and holds no key of the installation', async () => {
    const file = readFileSync(out);
    expect(file.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n');
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const plain = await plainOf(out, identity);
    for (const key of [KEYS.slice(2), Buffer.alloc(32, 7).toString('hex'), stage.keySet.receiptKey]) expect(plain.includes(key)).toBe(false);
    expect(plain.includes(Buffer.alloc(32, 7))).toBe(false);
    expect(plain.includes('aanbestedingen')).toBe(true);
  });

  it('is not written over another one', async () => {
    await expect(backup(['make', '--recipient', 'age1x', '--out', out], settings())).rejects.toThrow('never written over another');
    await expect(backup(['make', '--recipient', 'age1x', '--out', `${out}.2`], settings())).rejects.toThrow('is no age recipient');
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
    expect(readdirSync(stage.folder)).toEqual(['envelopes']);
  });

  it('is refused with another installation key, another key of the backup, or none, before anything is touched', async () => {
    await expectRefusal(out, 'is not the key this database was made with', { SAMENSPEL_INSTALLATION_KEYS: generateKeySet().installationKeys });
    const other = join(folder, 'other.txt');
    writeFileSync(other, await generateX25519Identity());
    await expectRefusal(out, 'does not open with this identity', {}, other);
    writeFileSync(other, 'nothing');
    await expectRefusal(out, 'holds no age identity', {}, other);
  });

  it('is refused where something is already', async () => {
    await expect(restoreOf(out, { ...(await target()), ownerUrl: database.ownerUrl })).rejects.toThrow('The database is not empty');
    const to = await target();
    mkdirSync(to.documents);
    writeFileSync(join(to.documents, 'mine'), '');
    await expect(restoreOf(out, to)).rejects.toThrow('is not empty. Nothing was changed');
    expect(await tablesIn(to.ownerUrl)).toBe(0);
  });

  it('B-06 is found damaged when it is cut, when a byte is changed, or when a document was left out, before anything is touched', async () => {
    const half = Math.floor(statSync(out).size / 2);
    await expectRefusal(
      damaged('cut', (bytes) => bytes.subarray(0, half)),
      'The backup is damaged',
    );
    await expectRefusal(
      damaged('cut-at-its-end', (bytes) => bytes.subarray(0, bytes.length - 1)),
      'The backup is damaged',
    );
    await expectRefusal(
      damaged('flipped', (bytes) => {
        bytes.writeUInt8(bytes.readUInt8(half) ^ 1, half);
        return bytes;
      }),
      'The backup is damaged',
    );
    const without = join(folder, 'without');
    writeFileSync(without, await withoutOneDocument(out, identity));
    await expectRefusal(without, 'something was left out of it');
  });

  it('B-06 tells after the restore which lot misses an envelope that was gone before the backup', async () => {
    const poor = join(folder, 'poor');
    const [lost, ...rest] = readdirSync(join(stage.folder, 'envelopes'));
    mkdirSync(join(poor, 'envelopes'), { recursive: true });
    for (const name of rest) copyFileSync(join(stage.folder, 'envelopes', name), join(poor, 'envelopes', name));
    expect(lost).toBeDefined();
    const file = join(folder, 'poor.backup');
    const recipient = await identityToRecipient(identity);
    await backup(['make', '--recipient', recipient, '--out', file], settings({ SAMENSPEL_DOCUMENTS_DIR: poor }));
    await expect(restoreOf(file, await target())).rejects.toThrow(`An envelope of lot ${lot.id} is missing or changed`);
  });
});
