// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { codesOf, done, TenderStage } from '../../testing/index.js';
import { SimulateScoring } from './simulate-scoring.js';

let database: TestDatabase;
let stage: TenderStage;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await TenderStage.open(database);
}, 60_000);
afterAll(() => database.close());

describe('trying the formula', () => {
  it('S-06 ranks invented bids on a draft and shows how far each weight may move; nobody else tries it', async () => {
    const simulator = new SimulateScoring(database.unitOfWork, stage.tenders);
    const tender = await stage.load(await stage.draft());
    const [lot] = tender.lots;
    if (lot === undefined) throw new Error('no lot');
    const bid = (name: string, priceCents: number, score: number) => ({
      ...{ name, priceCents },
      scores: lot.criteria.map(({ id }) => ({ criterionId: id, score })),
    });
    const bids = [bid('goedkoop', 40_000_000, 5), bid('goed', 55_000_000, 9)];
    const { ranking, margins } = done(await simulator.execute(stage.people.officer, lot.id, bids));
    // 35 + 30 against 63 + 7.5.
    expect(ranking.places.map(({ bidId, points }) => [bidId, points])).toEqual([
      ['goed', '70.50'],
      ['goedkoop', '65.00'],
    ]);
    const price = margins.find(({ criterionId }) => criterionId === null);
    expect(price).toMatchObject({ printed: 3_000, betterAbove: 'goedkoop' });
    expect(codesOf(await simulator.execute(stage.people.officer, lot.id, [bid('vreemd', -1, 5)]))).toEqual(['PRICE_NOT_AN_AMOUNT']);
    expect(codesOf(await simulator.execute(stage.people.decider, lot.id, bids))).toEqual(['NOT_YOUR_TASK']);
    expect(codesOf(await simulator.execute(await stage.signer(), lot.id, bids))).toEqual(['NOT_FOUND']);
  });
});
