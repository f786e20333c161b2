// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workingDaysTerm, localDateOf } from '@samenspel/kernel';
import { legalCalendarAt } from '@samenspel/reference';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { AssessmentStage, codesOf, done } from '../../testing/index.js';
import { ConfidentialReads } from '../confidential-reads.js';
import { FindPriceInquiries } from './find-price-inquiries.js';
import { QuestionPrice } from './question-price.js';

let database: TestDatabase;
let stage: AssessmentStage;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await AssessmentStage.open(database);
}, 60_000);
afterAll(() => database.close());

describe('a price that looks abnormally low', () => {
  it('B-10 gives the bidder five working days, is weighed in writing, and holds up the award until then', async () => {
    const { officer } = stage.stage.people;
    const prices = new QuestionPrice(database.unitOfWork, stage.desk, stage.stage.tenders);
    const find = new FindPriceInquiries(new ConfidentialReads(database.reads, database.unitOfWork));
    const lot = await stage.assessed(await stage.opened());
    const { lotId } = lot;
    const [first, second] = lot.bidders;
    if (first === undefined || second === undefined) throw new Error('no bidders');
    const { bidId } = first;
    const propose = async () => codesOf(await stage.propose.execute(officer, { lotId, reasons: 'De beste.' }));
    done(await prices.ask(officer, { bidId, question: 'Hoe komt u aan dit tarief?' }));
    expect(codesOf(await prices.ask(officer, { bidId, question: 'Nog eens?' }))).toEqual(['CLARIFICATION_ONCE']);
    const today = localDateOf(await stage.stage.now());
    const term = workingDaysTerm(today, 5, await legalCalendarAt(database.dataSource, today));
    expect(await find.ofLot(first.actor, lotId)).toMatchObject([{ bidId, answerBefore: term.endsAt, answer: null }]);
    expect(await find.ofLot(second.actor, lotId)).toEqual([]);
    expect(await find.ofLot(officer, lotId)).toHaveLength(1);
    expect(await propose()).toEqual(['PRICE_INQUIRY_OPEN']);
    const weigh = async () => codesOf(await prices.weigh(officer, { bidId, weighed: 'Aannemelijk.', accepted: true }));
    expect(await weigh()).toEqual(['CLARIFICATION_RUNNING']);
    expect(codesOf(await prices.answer(second.actor, { bidId, answer: 'x' }))).toEqual(['NOT_FOUND']);
    done(await prices.answer(first.actor, { bidId, answer: 'Bewoners doen het vervoer zelf.' }));
    expect(codesOf(await prices.answer(first.actor, { bidId, answer: 'Nog iets.' }))).toEqual(['ALREADY_ANSWERED']);
    expect(await weigh()).toEqual([]);
    expect(await propose()).toEqual([]);
  });
});
