// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptySealedChain } from '@samenspel/audit';
import { Retention } from '@samenspel/database';
import { EnvelopeStore } from '@samenspel/keys';
import { addYears, localDateOf, startOfLocalDay } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptySlot } from '../../domain/bids/slot.js';
import { AssessmentStage, done, type OpenedLot } from '../../testing/index.js';
import { BidSlots, type KeptSlot } from './bid-slots.js';
import { BidsNotAwardedRule } from './bids-not-awarded.rule.js';
import { ReleasedSlots } from './released-slots.js';
import { SealedPlaces } from '../../domain/bids/sealed-places.js';

let database: TestDatabase;
let stage: AssessmentStage;
let lot: OpenedLot;
let folder: string;
let envelopes: EnvelopeStore;
let retention: Retention;
let overOn: Date;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'samenspel-retention-'));
  envelopes = new EnvelopeStore(folder, database.keys);
  stage = await AssessmentStage.open(database);
  retention = new Retention(database.unitOfWork, [
    new BidsNotAwardedRule(new ReleasedSlots(database.keys, new BidSlots(database.keys, new SealedPlaces(0, 0))), envelopes),
  ]);
  lot = await contracted();
}, 90_000);
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.close();
});

async function* bytes() {
  yield await Promise.resolve(Buffer.from('wat een bieder schreef'));
}

/** Awarded without a standstill and signed, with the envelopes of both bidders on disk. */
async function contracted(): Promise<OpenedLot> {
  const opened = await stage.assessed(await stage.opened(2, 'valid', { standstill: false }));
  const { lotId, bidders } = opened;
  const kept: KeptSlot[] = [];
  for (const { actor, bidId } of bidders) {
    const [quality, price] = [await envelopes.put(bytes(), lotId), await envelopes.put(bytes(), lotId)];
    const part = ({ ref, sha256, size }: typeof quality) => ({ ref, sha256, size, contentDigest: '' });
    const submission = { number: 'B-1', receivedAt: new Date().toISOString(), quality: part(quality), price: part(price), partnerIds: [] };
    const partyId = actor.party?.id ?? '';
    kept.push({ slot: { ...emptySlot(partyId), submission }, chain: emptySealedChain(opened.tenderId) });
    await database.dataSource.query(`UPDATE aanbestedingen.bid SET quality = '\\x01', price = '\\x02' WHERE id = $1`, [bidId]);
    await database.dataSource.query(
      `INSERT INTO aanbestedingen.bid_clarification (id, bid_id, question, asked_by, asked_at, answer_before, answer, answered_by, answered_at)
       VALUES (gen_random_uuid(), $1, 'Hoe?', $2, now(), now(), 'Zo.', $2, now())`,
      [bidId, stage.stage.people.officer.personId],
    );
  }
  const text = Buffer.concat([Buffer.from(JSON.stringify(kept)), Buffer.alloc(1)]);
  const sealed = database.keys.seal('rest', text, `released slots ${lotId}`);
  await database.dataSource.query('INSERT INTO aanbestedingen.released_slots (lot_id, sealed) VALUES ($1, $2)', [lotId, sealed]);
  await stage.decided(opened);
  done(await stage.confirm.execute(stage.stage.people.decider, { lotId }));
  overOn = await stage.stage.now();
  done(await stage.confirm.contract(stage.stage.people.officer, { lotId, signedOn: localDateOf(overOn) }));
  return opened;
}

const files = async (): Promise<number> => (await readdir(folder)).length;
const content = async (index: number) =>
  (
    await database.dataSource.query<object[]>(
      `SELECT b.quality IS NULL AND b.price IS NULL AS gone, b.price_cents IS NOT NULL AS priced, c.question, c.answer
       FROM aanbestedingen.bid b JOIN aanbestedingen.bid_clarification c ON c.bid_id = b.id WHERE b.id = $1`,
      [lot.bidders[index]?.bidId],
    )
  )[0];

describe('bids that did not win', () => {
  it('S-11 X-03 are kept for three years after the contract, to the day', async () => {
    const end = startOfLocalDay(addYears(localDateOf(overOn), 3));
    await stage.stage.moveTo(new Date(end.getTime() - 60_000));
    expect(await retention.run(false)).toBe(0);
    expect(await files()).toBe(4);
    await stage.stage.moveTo(new Date(end.getTime() + 24 * 3_600_000));
    const [preview] = await retention.preview();
    expect(preview?.records).toMatchObject([{ rows: 1, held: null, endedAt: end, subjects: [{ kind: 'lot', id: lot.lotId }, { id: lot.tenderId }] }]);
    expect(await retention.run(true)).toBe(0);
  });

  it('S-11 X-03 stay while an application for interim relief waits, then lose content, clarifications and envelopes; the winner keeps all', async () => {
    const [officer] = [stage.stage.people.officer.personId];
    await database.dataSource.query(
      `INSERT INTO aanbestedingen.interim_relief (id, lot_id, filed_on, reference, recorded_by, recorded_at) VALUES (gen_random_uuid(), $1, now(), 'KG', $2, now())`,
      [lot.lotId, officer],
    );
    expect((await retention.preview())[0]?.records).toMatchObject([{ held: 'interim relief is pending' }]);
    expect(await retention.run(false)).toBe(0);
    await database.dataSource.query(
      `UPDATE aanbestedingen.interim_relief SET outcome = 'rejected', judged_on = now(), term_ends_on = now(), ended_by = $2 WHERE lot_id = $1`,
      [lot.lotId, officer],
    );
    expect(await retention.run(false)).toBe(1);
    expect(await content(1)).toEqual({ gone: true, priced: true, question: '', answer: '' });
    expect(await content(0)).toEqual({ gone: false, priced: true, question: 'Hoe?', answer: 'Zo.' });
    expect(await files()).toBe(2);
    expect(await retention.report(new Date(0))).toMatchObject([{ kind: 'tender.bids_not_awarded', subjectId: lot.lotId, rows: 1 }]);
    expect(await retention.run(false)).toBe(0);
  });
});
