// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { BidStage } from '../../testing/a-bid-stage.js';
import { DUE_ENVELOPES_DESTROY } from '../tenders/become-public.js';
import { DestroyEnvelopes } from './destroy-envelopes.js';

const LONG_MS = 120_000;

describe('after a withdrawn tender', () => {
  let database: TestDatabase;
  let stage: BidStage;
  beforeAll(async () => {
    database = await createTestDatabase();
    stage = await BidStage.open(database);
  }, LONG_MS);
  afterAll(async () => {
    await stage.close();
    await database.close();
  });

  const shares = async (lotId: string): Promise<number> =>
    (
      await database.dataSource.query(
        'SELECT 1 AS one FROM aanbestedingen.lot_share s JOIN aanbestedingen.lot_key k ON k.set_id = s.set_id WHERE k.lot_id = $1',
        [lotId],
      )
    ).length;

  it(
    'T-13 the envelopes and the shares of their keys are destroyed, those of another tender are not',
    async () => {
      const [gone, other] = [await stage.published(), await stage.published()];
      const files = await stage.files();
      await stage.bid(await stage.tender.signer(), gone.lot);
      const oneBid = (await stage.files()) - files;
      await stage.bid(await stage.tender.signer(), other.lot);
      const destroy = new DestroyEnvelopes(database.unitOfWork, stage.tender.tenders, stage.slots, stage.envelopes, stage.giveBack);
      const { municipalityId } = await stage.tender.load(gone.tenderId);
      const handle = () => destroy.handle({ municipalityId, kind: DUE_ENVELOPES_DESTROY, subjectId: gone.tenderId, at: new Date() });
      expect(await handle()).toEqual({ ok: true, value: [] });
      await database.dataSource.query(`UPDATE aanbestedingen.tender SET status = 'withdrawn' WHERE id = $1`, [gone.tenderId]);
      await database.dataSource.query(`UPDATE aanbestedingen.lot SET status = 'withdrawn' WHERE tender_id = $1`, [gone.tenderId]);
      expect((await handle()).ok).toBe(true);
      expect((await stage.files()) - files).toBe(oneBid);
      expect(await shares(gone.lot.id)).toBe(0);
      expect(await shares(other.lot.id)).toBeGreaterThan(0);
      expect((await handle()).ok).toBe(true);
    },
    LONG_MS,
  );
});
