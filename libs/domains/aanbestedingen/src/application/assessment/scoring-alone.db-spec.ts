// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { AssessmentStage, codesOf, done } from '../../testing/index.js';
import { FindAdvice } from '../advice/find-advice.js';
import { StoredLocks } from './assessment-state.js';

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
const none = { statement: 'Geen belang.', conflict: false };

describe('scoring alone', () => {
  it('S-01 an evaluator declares interests per lot first, and a conflict ends the task', async () => {
    const lot = await stage.opened();
    const { lotId } = lot;
    const [one, two] = people().evaluators;
    const scores = stage.scoresOf(lot, 7, 7);
    expect(codesOf(await stage.scores.execute(one, { lotId, scores }))).toEqual(['INTERESTS_REQUIRED']);
    done(await stage.declare.execute(two, { lotId, statement: 'Mijn broer werkt daar.', conflict: true }));
    expect(codesOf(await stage.scores.execute(two, { lotId, scores }))).toEqual(['EVALUATOR_CONFLICT']);
    expect(codesOf(await stage.declare.execute(two, { lotId, ...none }))).toEqual(['DECLARED_ALREADY']);
    expect(codesOf(await stage.declare.execute(people().officer, { lotId, ...none }))).toEqual(['NOT_YOUR_TASK']);
    expect(codesOf(await stage.declare.execute(lot.bidders[0]?.actor ?? one, { lotId, ...none }))).toEqual(['NOT_FOUND']);
  });

  it('S-04 scores are whole numbers on the scale, for criteria and bids of this lot', async () => {
    const lot = await stage.opened();
    const { lotId } = lot;
    const [one] = people().evaluators;
    done(await stage.declare.execute(one, { lotId, ...none }));
    const [given] = stage.scoresOf(lot, 7, 7);
    if (given === undefined) throw new Error('no score');
    const wrong = async (change: Partial<typeof given>) => codesOf(await stage.scores.execute(one, { lotId, scores: [{ ...given, ...change }] }));
    expect(await wrong({ score: 11 })).toEqual(['SCORE_OFF_SCALE']);
    expect(await wrong({ score: 6.5 })).toEqual(['SCORE_OFF_SCALE']);
    expect(await wrong({ bidId: (await stage.opened()).bidders[0]?.bidId ?? '' })).toEqual(['BID_NOT_SCORED']);
    expect(await wrong({ criterionId: lotId })).toEqual(['CRITERION_NOT_SCORED']);
    expect(codesOf(await stage.scores.execute(one, { lotId, scores: [given, given] }))).toEqual(['SCORE_TWICE']);
  });

  it('S-01 scores are hidden from all others until all are locked, and a lock is final', async () => {
    const lot = await stage.opened();
    const { lotId } = lot;
    const [one, two] = people().evaluators;
    for (const evaluator of [one, two]) {
      done(await stage.declare.execute(evaluator, { lotId, ...none }));
      done(await stage.scores.execute(evaluator, { lotId, scores: stage.scoresOf(lot, 7, 7) }));
    }
    done(await stage.scores.lock(one, { lotId }));
    expect(codesOf(await stage.scores.lock(one, { lotId }))).toEqual(['SCORES_LOCKED']);
    expect(codesOf(await stage.scores.execute(one, { lotId, scores: stage.scoresOf(lot, 1, 1) }))).toEqual(['SCORES_LOCKED']);
    const seen = async (actor: typeof one) => done(await stage.findScores.ofLot(actor, lotId));
    expect(new Set((await seen(one)).individual.map(({ personId }) => personId))).toEqual(new Set([one.personId]));
    expect((await seen(two)).individual.every(({ personId }) => personId === two.personId)).toBe(true);
    for (const actor of [people().officer, people().decider]) expect((await seen(actor)).individual).toEqual([]);
    expect(codesOf(await stage.findScores.ofLot(people().openers[0], lotId))).toEqual(['NOT_FOUND']);
    expect(codesOf(await stage.findScores.ofLot(lot.bidders[0]?.actor ?? one, lotId))).toEqual(['NOT_FOUND']);
    done(await stage.scores.lock(two, { lotId }));
    expect((await seen(one)).individual).toHaveLength(8);
    const order = await database.dataSource.query<{ kind: string; person_id: string }[]>(
      'SELECT kind, person_id FROM aanbestedingen.knowledge WHERE lot_id = $1 ORDER BY id',
      [lotId],
    );
    expect(order.map(({ kind }) => kind)).toEqual(['scores_locked', 'scores_locked', 'scores_read']);
  });

  it('S-01 locking needs a score for every bid under every criterion', async () => {
    const lot = await stage.opened();
    const { lotId } = lot;
    const [one] = people().evaluators;
    done(await stage.declare.execute(one, { lotId, ...none }));
    done(await stage.scores.execute(one, { lotId, scores: stage.scoresOf(lot, 7, 7).slice(1) }));
    const locked = await stage.scores.lock(one, { lotId });
    expect(codesOf(locked)).toEqual(['SCORES_INCOMPLETE']);
    expect(locked).toMatchObject({ error: { params: { count: 1 } } });
  });

  it('S-01 A-11 advice shows itself to an evaluator after the own lock, not before', async () => {
    const lot = await stage.opened();
    const { lotId } = lot;
    await stage.advised(lot);
    await stage.afterAdvice(lot);
    const advice = new FindAdvice(database.reads, database.unitOfWork, stage.stage.tenders, new StoredLocks());
    const [one, two] = people().evaluators;
    expect(codesOf(await advice.ofLot(one, lotId))).toEqual(['ADVICE_BEFORE_LOCK']);
    done(await stage.declare.execute(one, { lotId, ...none }));
    done(await stage.scores.execute(one, { lotId, scores: stage.scoresOf(lot, 7, 7) }));
    done(await stage.scores.lock(one, { lotId }));
    expect(done(await advice.ofLot(one, lotId))).toHaveLength(1);
    expect(codesOf(await advice.ofLot(two, lotId))).toEqual(['ADVICE_BEFORE_LOCK']);
  });

  it('S-01 the chair replaces who falls out before consensus; the scores are kept and not counted', async () => {
    const lot = await stage.opened();
    const { lotId } = lot;
    const [one, two] = people().evaluators;
    done(await stage.declare.execute(two, { lotId, ...none }));
    done(await stage.scores.execute(two, { lotId, scores: stage.scoresOf(lot, 1, 1).slice(0, 1) }));
    const input = { lotId, personId: two.personId ?? '', replacedBy: null, reason: 'Ziek.' };
    expect(codesOf(await stage.replace.execute(people().officer, { ...input, reason: ' ' }))).toEqual(['REASON_NEEDED']);
    expect(codesOf(await stage.replace.execute(one, input))).toEqual(['NOT_YOUR_TASK']);
    done(await stage.replace.execute(people().officer, input));
    expect(codesOf(await stage.scores.lock(two, { lotId }))).toEqual(['EVALUATOR_REPLACED']);
    expect(codesOf(await stage.replace.execute(people().officer, { ...input, personId: one.personId ?? '' }))).toEqual(['LAST_EVALUATOR']);
    done(await stage.declare.execute(one, { lotId, ...none }));
    done(await stage.scores.execute(one, { lotId, scores: stage.scoresOf(lot, 7, 7) }));
    done(await stage.scores.lock(one, { lotId }));
    const seen = done(await stage.findScores.ofLot(one, lotId));
    expect(seen.allLocked).toBe(true);
    expect(seen.individual.filter(({ personId }) => personId === two.personId)).toMatchObject([{ score: 1, counts: false }]);
  });
});
