// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { AssessmentStage, codesOf, done } from '../../testing/index.js';

let database: TestDatabase;
let stage: AssessmentStage;
beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
// A municipality of its own for each spec: they all move its clock.
beforeEach(async () => {
  stage = await AssessmentStage.open(database);
}, 60_000);
afterAll(() => database.close());

const people = () => stage.stage.people;
const missing = async (lot: { tenderId: string; lotId: string }) => {
  const loaded = await stage.lot(lot);
  return codesOf(await database.unitOfWork.run(people().officer, (work) => stage.gate.missing(work, loaded)));
};

describe('consensus', () => {
  it('S-02 begins when all have locked, the window for advice is over and every bid is judged', async () => {
    const lot = await stage.opened();
    const { lotId } = lot;
    const [one] = people().evaluators;
    const [score] = stage.scoresOf(lot, 7, 7);
    if (score === undefined) throw new Error('no score');
    const settle = async () => codesOf(await stage.consensus.execute(one, { lotId, ...score, adviceWeighed: '' }));
    expect(await settle()).toEqual(['NOT_ALL_LOCKED']);
    await stage.scored(lot, 7, 7);
    expect(await settle()).toEqual(['ADVICE_WINDOW_OPEN']);
    await stage.afterAdvice(lot);
    await database.dataSource.query(`UPDATE aanbestedingen.bid SET state = 'opened' WHERE id = $1`, [lot.bidders[1]?.bidId]);
    expect(await settle()).toEqual(['VALIDITY_OPEN']);
    await database.dataSource.query(`UPDATE aanbestedingen.bid SET state = 'valid' WHERE id = $1`, [lot.bidders[1]?.bidId]);
    expect(codesOf(await stage.consensus.execute(people().officer, { lotId, ...score, adviceWeighed: '' }))).toEqual(['NOT_YOUR_TASK']);
    expect(await settle()).toEqual([]);
    expect((await stage.lot(lot)).status).toBe('assessment');
  });

  it('S-02 may differ from the locked scores with a reason, both are kept, and advice is weighed in words', async () => {
    const lot = await stage.opened();
    const { lotId } = lot;
    await stage.advised(lot);
    await stage.scored(lot, 7, 7);
    await stage.afterAdvice(lot);
    const [one] = people().evaluators;
    const [score] = stage.scoresOf(lot, 9, 7);
    if (score === undefined) throw new Error('no score');
    const settle = async (change: object) => codesOf(await stage.consensus.execute(one, { lotId, ...score, adviceWeighed: 'Gewogen.', ...change }));
    expect(await settle({ reason: ' ' })).toEqual(['CONSENSUS_REASON']);
    expect(await settle({ adviceWeighed: '' })).toEqual(['ADVICE_NOT_WEIGHED']);
    expect(await settle({})).toEqual([]);
    const seen = done(await stage.findScores.ofLot(one, lotId));
    expect(seen.consensus).toMatchObject([{ score: 9, adviceWeighed: 'Gewogen.' }]);
    expect(seen.individual.every((given) => given.score === 7)).toBe(true);
  });

  it('S-03 A-11 prices stay shut until every advice is answered and quality is fixed, and then nothing changes', async () => {
    const lot = await stage.opened();
    const { lotId } = lot;
    const adviceId = await stage.advised(lot);
    await stage.scored(lot, 8, 6);
    await stage.afterAdvice(lot);
    const fix = async () => stage.fix.execute(people().officer, { lotId });
    expect(codesOf(await fix())).toEqual(['CONSENSUS_INCOMPLETE']);
    await stage.settled(lot, 8, 6);
    expect(await missing(lot)).toEqual(['ADVICE_UNANSWERED']);
    expect(await fix()).toMatchObject({ ok: false, error: { code: 'ADVICE_UNANSWERED', params: { adviceId } } });
    await stage.answered(adviceId, lot);
    expect(await missing(lot)).toEqual(['QUALITY_NOT_FIXED']);
    expect(codesOf(await stage.propose.execute(people().officer, { lotId, reasons: 'x' }))).toEqual(['PRICES_NOT_OPENED']);
    done(await fix());
    expect(await missing(lot)).toEqual([]);
    expect(codesOf(await fix())).toEqual(['QUALITY_FIXED']);
    const [score] = stage.scoresOf(lot, 1, 1);
    if (score === undefined) throw new Error('no score');
    expect(codesOf(await stage.consensus.execute(people().evaluators[0], { lotId, ...score, adviceWeighed: 'x' }))).toEqual(['QUALITY_FIXED']);
    await expect(stage.findRanking.ofLot(people().officer, lotId)).resolves.toMatchObject({ error: { code: 'PRICES_NOT_OPENED' } });
  });

  it('S-04 the ranking follows from the record and keeps who saw prices', async () => {
    const lot = await stage.assessed(await stage.opened());
    const ranking = done(await stage.findRanking.ofLot(people().officer, lot.lotId));
    // 70 % quality at 8 of 10, and half of the 30 price points: 56 + 15. Then 42 + 18.
    expect(ranking.places.map(({ points, rank }) => [rank, points])).toEqual([
      [1, '71.00'],
      [2, '60.00'],
    ]);
    expect(ranking.winnerBidId).toBe(lot.bidders[0]?.bidId);
    expect(codesOf(await stage.findRanking.ofLot(people().openers[0], lot.lotId))).toEqual(['NOT_FOUND']);
    const seen = await database.dataSource.query<unknown[]>(`SELECT 1 FROM aanbestedingen.knowledge WHERE lot_id = $1 AND kind = 'prices_read'`, [
      lot.lotId,
    ]);
    expect(seen).toHaveLength(2);
  });

  it('S-05 a tie is drawn by two officers; alone nobody draws, and the order stands', async () => {
    const lot = await stage.assessed(await stage.opened(), [7, 7], [500_000, 500_000]);
    const { lotId } = lot;
    const [one, two] = people().openers;
    expect(codesOf(await stage.propose.execute(people().officer, { lotId, reasons: 'x' }))).toEqual(['TIE_UNDECIDED']);
    expect(codesOf(await stage.draws.confirm(one, { lotId }))).toEqual(['NOTHING_PROPOSED']);
    done(await stage.draws.propose(one, { lotId }));
    expect(codesOf(await stage.draws.confirm(one, { lotId }))).toEqual(['SAME_OFFICER']);
    expect(codesOf(await stage.propose.execute(people().officer, { lotId, reasons: 'x' }))).toEqual(['TIE_UNDECIDED']);
    done(await stage.draws.confirm(two, { lotId }));
    const ranking = done(await stage.findRanking.ofLot(people().officer, lotId));
    expect(ranking.places.map(({ rank, aboveNext }) => [rank, aboveNext])).toEqual([
      [1, 'draw'],
      [2, null],
    ]);
    expect(codesOf(await stage.draws.propose(one, { lotId }))).toEqual(['NO_TIE']);
  });
});
