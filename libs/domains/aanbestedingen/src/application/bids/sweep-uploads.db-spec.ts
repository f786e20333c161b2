// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import type { Lot } from '../../domain/tenders/lot.js';
import { BidStage, codesOf, done, fresh } from '../../testing/index.js';
import { CheckEnvelopes } from './check-envelopes.js';
import { DestroyEnvelopes } from './destroy-envelopes.js';
import { DUE_UPLOADS_SWEEP, SweepUploads } from './sweep-uploads.js';

const LONG_MS = 120_000;
let database: TestDatabase;
let stage: BidStage;
let sweep: SweepUploads;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await BidStage.open(database);
  sweep = new SweepUploads(database.unitOfWork, stage.released, stage.envelopes);
}, LONG_MS);
afterAll(async () => {
  await stage.close();
  await database.close();
});

const swept = async ({ id }: Lot): Promise<void> => {
  done(await sweep.handle({ municipalityId: null, kind: DUE_UPLOADS_SWEEP, subjectId: id, at: new Date() }));
};
const due = (): Promise<{ subject_id: string }[]> =>
  database.dataSource.query<{ subject_id: string }[]>(`SELECT subject_id FROM due.item WHERE kind = '${DUE_UPLOADS_SWEEP}'`);
/** How many files came in. */
async function added(task: () => Promise<unknown>): Promise<number> {
  const before = await stage.files();
  await task();
  return (await stage.files()) - before;
}
async function uploaded(lot: Lot) {
  const bidder = await stage.tender.signer();
  return { bidder, input: await stage.upload(bidder, lot, await stage.seal(bidder, lot)) };
}

describe('what was uploaded and never submitted', () => {
  it(
    'B-03 goes after the opening of its lot; a bid, and what is on its way to a lot that is open, stays',
    async () => {
      const [{ tenderId, lot }, { lot: open }] = [await stage.published(), await stage.published()];
      await stage.bid(await stage.tender.signer(), lot);
      const left = await added(() => uploaded(lot));
      const waiting = await uploaded(open);
      await uploaded(open);
      expect(left).toBeGreaterThan(0);
      // As after a kill between the upload and the submission: only the uploader knows of it, and can still submit it.
      for (const one of [lot, open]) expect(await added(() => swept(one))).toBe(0);
      done(await stage.submit.execute(fresh(waiting.bidder), waiting.input));
      expect(await due()).toEqual([]);
      await stage.closeAt(tenderId);
      expect(await added(() => swept(lot))).toBe(0);
      expect(await stage.open(lot, 'quality')).toBe('opened');
      expect(await due()).toEqual([{ subject_id: lot.id }]);
      expect(await added(() => swept(lot))).toBe(-left);
      expect(await added(() => swept(open))).toBe(0);
      expect(await new CheckEnvelopes(database.unitOfWork, stage.envelopes, database.keys).execute()).toEqual([]);
    },
    LONG_MS,
  );

  it('B-03 is refused and gone when the lot closes while its bytes come in', async () => {
    const { tenderId, lot } = await stage.published();
    const bidder = await stage.tender.signer();
    const { bytes } = (await stage.seal(bidder, lot)).quality;
    async function* slowly(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 1_000);
      await stage.closeAt(tenderId);
      yield bytes.subarray(1_000);
    }
    const late = async () =>
      expect(codesOf(await stage.receive.execute(bidder, { lotId: lot.id, purpose: 'quality' }, slowly()))).toEqual(['NOT_FOUND']);
    expect(await added(late)).toBe(0);
  });

  it('T-13 goes with the bids of a withdrawn tender', async () => {
    const { tenderId, lot } = await stage.published();
    const destroy = new DestroyEnvelopes(database.unitOfWork, stage.tender.tenders, stage.slots, stage.envelopes, stage.giveBack);
    const destroyed = () => destroy.handle({ municipalityId: null, kind: destroy.kind, subjectId: tenderId, at: new Date() });
    const left = await added(() => uploaded(lot));
    expect(await added(destroyed)).toBe(0);
    await database.dataSource.query(`UPDATE aanbestedingen.tender SET status = 'withdrawn' WHERE id = $1`, [tenderId]);
    await database.dataSource.query(`UPDATE aanbestedingen.lot SET status = 'withdrawn' WHERE tender_id = $1`, [tenderId]);
    expect(await added(destroyed)).toBe(-left);
  });
});
