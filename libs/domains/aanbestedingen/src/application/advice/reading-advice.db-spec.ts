// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMunicipality, aStaffMember, staffActor } from '@samenspel/parties/testing';
import { localDateOf, randomId } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { AssessmentStage, codesOf, done, fresh, type OpenedLot } from '../../testing/index.js';
import { StoredLocks } from '../assessment/assessment-state.js';
import { FindAdvice } from './find-advice.js';
import { FindPublicAdvice } from './find-public-advice.js';

let database: TestDatabase;
let stage: AssessmentStage;
let find: FindAdvice;
let published: FindPublicAdvice;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await AssessmentStage.open(database);
  find = new FindAdvice(database.reads, database.unitOfWork, stage.stage.tenders, new StoredLocks());
  published = new FindPublicAdvice(database.reads);
});
afterAll(() => database.close());

const nameOf = async ({ bidders }: OpenedLot, index: number): Promise<string> => {
  const party = bidders[index]?.actor.party?.id;
  return (await database.dataSource.query<{ name: string }[]>('SELECT name FROM parties.party WHERE id = $1', [party]))[0]?.name ?? '';
};

describe('who reads advice, and when', () => {
  it('S-01 an evaluator after the own lock, everybody after the window; who read it is kept in order', async () => {
    const lot = await stage.opened(2);
    const adviceId = await stage.advised(lot);
    const { officer, decider, evaluators } = stage.stage.people;
    const [first, second] = evaluators;
    const reading = async (actor: typeof officer) => codesOf(await find.ofLot(actor, lot.lotId));
    expect(await reading(officer)).toEqual(['ADVICE_WINDOW_OPEN']);
    expect(await reading(first)).toEqual(['ADVICE_BEFORE_LOCK']);
    await stage.scored({ ...lot }, 8, 6);
    expect(await reading(first)).toEqual(['ADVICE_WINDOW_OPEN']);
    await stage.afterAdvice(lot);
    for (const actor of [first, officer, second, decider]) expect(done(await find.ofLot(actor, lot.lotId)).map(({ id }) => id)).toEqual([adviceId]);
    const known = await database.dataSource.query<{ kind: string; person_id: string }[]>(
      "SELECT kind, person_id FROM aanbestedingen.knowledge WHERE lot_id = $1 AND kind IN ('scores_locked', 'advice_read') ORDER BY id",
      [lot.lotId],
    );
    expect(known.filter(({ kind }) => kind === 'advice_read').map(({ person_id }) => person_id)).toEqual(
      [first, officer, second, decider].map(({ personId }) => personId),
    );
    expect(known.findLastIndex(({ kind }) => kind === 'scores_locked')).toBeLessThan(known.findIndex(({ kind }) => kind === 'advice_read'));
  });

  it('S-01 one evaluator’s lock does not open advice for the other', async () => {
    const lot = await stage.opened(1);
    await stage.advised(lot);
    const { evaluators } = stage.stage.people;
    const [first, second] = evaluators;
    done(await stage.declare.execute(first, { lotId: lot.lotId, statement: 'Geen belang.', conflict: false }));
    done(await stage.scores.execute(first, { lotId: lot.lotId, scores: stage.scoresOf(lot, 8) }));
    done(await stage.scores.lock(first, lot));
    await stage.afterAdvice(lot);
    expect(codesOf(await find.ofLot(first, lot.lotId))).toEqual([]);
    expect(codesOf(await find.ofLot(second, lot.lotId))).toEqual(['ADVICE_BEFORE_LOCK']);
  });

  it('A-12 bidders, opening officers, colleagues without a task and other municipalities find no advice', async () => {
    const lot = await stage.opened(1);
    await stage.advised(lot);
    await stage.afterAdvice(lot);
    const elsewhere = await aMunicipality(database.dataSource, 'Elders');
    const stranger = staffActor(await aStaffMember(database.dataSource, elsewhere, 'procurement_officer'), elsewhere, 'procurement_officer');
    const colleague = await stage.stage.staffMember('procurement_officer');
    for (const actor of [lot.bidders[0]?.actor ?? stranger, stage.stage.people.openers[0], colleague, stranger]) {
      const real = await find.ofLot(actor, lot.lotId);
      expect(codesOf(real)).toEqual(['NOT_FOUND']);
      expect(real).toEqual(await find.ofLot(actor, randomId()));
      expect(await find.own(actor, lot.lotId)).toBeNull();
    }
  });
});

describe('what everybody reads', () => {
  it('A-12 nothing before the contract, then what was said of the winner with the answer; other bids unnamed and unrecognisable', async () => {
    const lot = await stage.opened(2, 'valid', { standstill: false });
    const { lotId } = lot;
    const adviceId = await stage.advised(lot);
    const [winner, loser] = [await nameOf(lot, 0), await nameOf(lot, 1)];
    await stage.scored(lot, 9, 5);
    await stage.settled(lot, 9, 5);
    await stage.answered(adviceId, lot);
    const say = (column: string, text: string, bidId: string) =>
      database.dataSource.query(`UPDATE aanbestedingen.advice_observation SET ${column} = $3 WHERE advice_id = $1 AND bid_id = $2`, [
        adviceId,
        bidId,
        text,
      ]);
    await say('text', `${winner} kent de buurt beter dan ${loser.toUpperCase()}.`, lot.bidders[0]?.bidId ?? '');
    await say('text', 'Hier missen wij het vervoer.', lot.bidders[1]?.bidId ?? '');
    await database.dataSource.query('UPDATE aanbestedingen.advice_answer SET because = $2 WHERE advice_id = $1', [
      adviceId,
      `Bij ${loser} ontbreekt dit.`,
    ]);
    const { officer, decider } = stage.stage.people;
    done(await stage.fix.execute(officer, lot));
    await stage.priced(lot, 450_000, 500_000);
    done(await stage.propose.execute(officer, { lotId, reasons: 'De beste.' }));
    done(await stage.decide.execute(fresh(decider), { lotId, approve: true, reason: 'Akkoord.' }));
    expect(await published.ofLot(lotId)).toEqual([]);
    done(await stage.confirm.execute(decider, { lotId }));
    expect(await published.ofLot(lotId)).toEqual([]);
    done(await stage.confirm.contract(officer, { lotId, signedOn: localDateOf(await stage.stage.now()) }));
    const summary = await published.ofLot(lotId);
    expect(summary).toEqual([
      {
        criterionId: lot.criteria[0],
        adviserName: expect.stringContaining('Initiatief'),
        aboutWinner: [`${winner} kent de buurt beter dan ….`],
        outcome: 'followed',
        because: 'Bij … ontbreekt dit.',
      },
    ]);
    const page = (await published.pagesOf([lotId], { first: 3 })).get(lotId);
    expect(page?.nodes).toEqual(summary);
    const all = JSON.stringify(summary).toLowerCase();
    for (const hidden of [loser.toLowerCase(), 'vervoer', lot.bidders[1]?.bidId ?? '']) expect(all).not.toContain(hidden);
  });

  it('A-12 where an advice speaks of another bid only, neither its words nor the reasons of the answer are published', async () => {
    const lot = await stage.opened(2, 'valid', { standstill: false });
    const { lotId } = lot;
    const adviceId = await stage.advised(lot);
    await database.dataSource.query('DELETE FROM aanbestedingen.advice_observation WHERE advice_id = $1 AND bid_id = $2', [
      adviceId,
      lot.bidders[0]?.bidId,
    ]);
    await stage.scored(lot, 9, 5);
    await stage.settled(lot, 9, 5);
    await stage.answered(adviceId, lot);
    const { officer, decider } = stage.stage.people;
    done(await stage.fix.execute(officer, lot));
    await stage.priced(lot, 450_000, 500_000);
    done(await stage.propose.execute(officer, { lotId, reasons: 'De beste.' }));
    done(await stage.decide.execute(fresh(decider), { lotId, approve: true, reason: 'Akkoord.' }));
    done(await stage.confirm.execute(decider, { lotId }));
    done(await stage.confirm.contract(officer, { lotId, signedOn: localDateOf(await stage.stage.now()) }));
    expect(await published.ofLot(lotId)).toMatchObject([{ aboutWinner: [], outcome: 'followed', because: null }]);
  });
});
