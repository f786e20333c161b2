// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { BidStage, codesOf, done } from '../../testing/index.js';
import { BidClarifications } from './bid-clarifications.js';

const DAY_MS = 86_400_000;
let database: TestDatabase;
let stage: BidStage;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await BidStage.open(database);
});
afterAll(async () => {
  await stage.close();
  await database.close();
});

describe('a question about bids', () => {
  it('B-08 goes once, to all in the same position, with one term; an answer changes nothing in the bid', async () => {
    const clarifications = new BidClarifications(database.unitOfWork, stage.tender.tenders);
    const { tenderId, lot } = await stage.published();
    const [linde, noord] = [await stage.tender.signer('provider', 'Linde'), await stage.tender.signer('provider', 'Noord')];
    for (const bidder of [linde, noord]) await stage.bid(bidder, lot);
    await stage.closeAt(tenderId);
    await stage.open(lot, 'quality');
    const { officer } = stage.tender.people;
    const bids = (await stage.findBids.ofLot(officer, lot.id, { first: 10 })).nodes;
    const bidOf = (name: string): string => bids.find(({ party }) => party.name === name)?.id ?? '';
    const answerBefore = new Date((await stage.tender.now()).getTime() + DAY_MS);
    const question = { bidIds: bids.map(({ id }) => id), question: 'Wie rijdt er op zaterdag?', answerBefore };

    expect(codesOf(await clarifications.ask(officer, { ...question, answerBefore: new Date(0) }))).toEqual(['TERM_IN_THE_PAST']);
    done(await clarifications.ask(officer, question));
    expect(codesOf(await clarifications.ask(officer, question))).toEqual(['CLARIFICATION_ONCE']);
    const told = await database.dataSource.query<{ person_id: string }[]>(
      "SELECT person_id FROM messages.notice WHERE kind = 'bid.clarification-asked'",
    );
    expect(told.map((row) => row.person_id).sort()).toEqual([linde.personId, noord.personId].sort());

    const valid = { verdict: 'valid' as const, ground: '', proportionality: '' };
    expect(codesOf(await stage.propose.execute(officer, { bidId: bidOf('Linde'), ...valid }))).toEqual(['CLARIFICATION_RUNNING']);
    expect(codesOf(await clarifications.answer(noord, { bidId: bidOf('Linde'), answer: 'Wij.' }))).toEqual(['NOT_FOUND']);
    const before = await stage.qualityOf(officer, bidOf('Linde'));
    done(await clarifications.answer(linde, { bidId: bidOf('Linde'), answer: 'De buurtbus.' }));
    expect(codesOf(await clarifications.answer(linde, { bidId: bidOf('Linde'), answer: 'Toch niet.' }))).toEqual(['ALREADY_ANSWERED']);
    expect(await stage.qualityOf(officer, bidOf('Linde'))).toEqual(before);
    expect(codesOf(await stage.propose.execute(officer, { bidId: bidOf('Linde'), ...valid }))).toEqual([]);

    await stage.tender.moveTo(answerBefore);
    expect(codesOf(await clarifications.answer(noord, { bidId: bidOf('Noord'), answer: 'Te laat.' }))).toEqual(['CLARIFICATION_LATE']);
    expect(codesOf(await stage.propose.execute(officer, { bidId: bidOf('Noord'), ...valid }))).toEqual([]);
  });

  it('S-01 an evaluator reads who bids at once, and what they wrote after declaring interests', async () => {
    const { tenderId, lot } = await stage.published();
    await stage.bid(await stage.tender.signer('provider', 'Linde'), lot);
    await stage.closeAt(tenderId);
    await stage.open(lot, 'quality');
    const [evaluator] = stage.tender.people.evaluators;
    const [bid] = (await stage.findBids.ofLot(evaluator, lot.id, { first: 10 })).nodes;
    expect(bid?.party.name).toBe('Linde');
    expect(await stage.qualityOf(evaluator, bid?.id ?? '')).toBeNull();
    await database.dataSource.query(
      "INSERT INTO aanbestedingen.evaluator_declaration (lot_id, person_id, statement, conflict, declared_at) VALUES ($1, $2, '', false, now())",
      [lot.id, evaluator.personId],
    );
    expect((await stage.qualityOf(evaluator, bid?.id ?? ''))?.answers).toHaveLength(2);
  });
});
