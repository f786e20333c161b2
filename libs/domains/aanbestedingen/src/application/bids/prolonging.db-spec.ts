// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDateOf, type Actor, type LocalDate } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { AssessmentStage, codesOf, done, type OpenedLot } from '../../testing/index.js';
import { dueWarning } from './bid-validities.js';
import { DecideBidValidity } from './decide-bid-validity.js';
import { FindValidity } from './find-validity.js';
import { ProlongBids } from './prolong-bids.js';
import { ProposeBidValidity } from './propose-bid-validity.js';
import { ValidityWarning } from './validity-warning.js';

const HOUR = 3_600_000;
let database: TestDatabase;
let stage: AssessmentStage;
let prolong: ProlongBids;
let find: FindValidity;
let lot: OpenedLot;
let last: LocalDate;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await AssessmentStage.open(database);
  prolong = new ProlongBids(database.unitOfWork, stage.desk, stage.stage.tenders);
  find = new FindValidity(database.unitOfWork);
  lot = await stage.assessed(await stage.opened());
  last = await validUntil(0);
}, 90_000);
afterAll(() => database.close());

const people = () => stage.stage.people;
const bidOf = (index: number) => lot.bidders[index]?.bidId ?? '';
const bidder = (index: number): Actor => lot.bidders[index]?.actor ?? people().officer;
const view = async (index: number) => (await find.ofBids(people().officer, [bidOf(index)])).get(bidOf(index));
const validUntil = async (index: number): Promise<LocalDate> => (await view(index))?.lastDay ?? localDateOf(new Date(0));
const inHours = async (hours: number) => new Date((await stage.stage.now()).getTime() + hours * HOUR);
const ask = async (actor: Actor, until: LocalDate) =>
  prolong.ask(actor, { lotId: lot.lotId, until, answerBefore: await inHours(24), reason: 'Het duurt langer.' });
const told = async (kind: string): Promise<number> =>
  (await database.dataSource.query<unknown[]>('SELECT 1 FROM messages.notice WHERE kind = $1 AND subject_id = $2', [kind, lot.lotId])).length;
const dueAt = async (): Promise<Date | undefined> =>
  (await database.dataSource.query<{ at: Date }[]>(`SELECT at FROM due.item WHERE kind = 'bid_validity_warning' AND subject_id = $1`, [lot.lotId]))[0]
    ?.at;
const ofTender = async () => stage.stage.load(lot.tenderId);

describe('how long bids hold', () => {
  it('B-09 every bid holds the stated days from the deadline, and says why', async () => {
    const { planning, bidValidDays } = await ofTender();
    expect(last).toBe(addDays(localDateOf(planning.bidDeadline ?? new Date(0)), bidValidDays ?? 0));
    expect(await view(1)).toMatchObject({ isValid: true, asked: null, lastDay: last, state: 'valid' });
    expect((await view(0))?.reasons.map(({ key }) => key)).toContain('term.counted_days');
  });

  it('B-09 officer and decision maker are warned before the first one ends, and later when it was prolonged', async () => {
    const { municipalityId } = await ofTender();
    const warning = new ValidityWarning(database.unitOfWork, stage.stage.tenders);
    const item = { municipalityId, kind: warning.kind, subjectId: lot.lotId, at: new Date() };
    await database.unitOfWork.run(people().officer, async (work) => ({
      ok: true as const,
      value: await dueWarning(work, municipalityId, lot.lotId),
    }));
    const at = await dueAt();
    expect(localDateOf(at ?? new Date(0))).toBe(addDays(last, -14));
    done(await warning.handle(item));
    expect(await told('bid.validity-ends')).toBe(0);
    await stage.stage.moveTo(at ?? new Date(0));
    done(await warning.handle(item));
    expect(await told('bid.validity-ends')).toBe(2);
  });

  it('B-09 the officer asks all bidders at once for one later day, and one question at a time', async () => {
    expect(codesOf(await ask(bidder(0), addDays(last, 30)))).toEqual(['NOT_FOUND']);
    expect(codesOf(await ask(people().decider, addDays(last, 30)))).toEqual(['NOT_YOUR_TASK']);
    expect(codesOf(await ask(people().officer, last))).toEqual(['NOT_LATER']);
    expect(codesOf(await prolong.answer(bidder(0), { bidId: bidOf(0), agreed: true }))).toEqual(['NOT_FOUND']);
    const both = await Promise.all([ask(people().officer, addDays(last, 30)), ask(people().officer, addDays(last, 30))]);
    expect(both.flatMap(codesOf)).toEqual(['PROLONGATION_RUNNING']);
    expect(await told('bid.prolongation-asked')).toBe(2);
    expect((await view(1))?.asked).toMatchObject({ untilDay: addDays(last, 30), agreed: null });
  });

  it('B-09 each answers once for itself; a yes lengthens its own bid only', async () => {
    expect(codesOf(await prolong.answer(bidder(1), { bidId: bidOf(0), agreed: true }))).toEqual(['NOT_FOUND']);
    const outcomes = await Promise.all([1, 2].map(() => prolong.answer(bidder(1), { bidId: bidOf(1), agreed: true })));
    expect(outcomes.flatMap(codesOf)).toEqual(['ALREADY_ANSWERED']);
    expect([await validUntil(0), await validUntil(1)]).toEqual([last, addDays(last, 30)]);
    expect((await view(1))?.reasons.at(-1)?.key).toBe('validity.prolonged');
    await stage.stage.moveTo(await inHours(25));
    expect(codesOf(await prolong.answer(bidder(0), { bidId: bidOf(0), agreed: true }))).toEqual(['CLARIFICATION_LATE']);
  });

  it('B-09 who did not answer stays in the ranking, cannot win once its bid ended, and is out only by a decision of two', async () => {
    const { officer, decider } = people();
    const { lotId } = lot;
    expect((await stage.findRanking.ofLot(officer, lotId)).ok).toBe(true);
    done(await stage.propose.execute(officer, { lotId, reasons: 'De beste zorg.' }));
    await stage.stage.moveTo((await view(0))?.endsAt ?? new Date(0));
    expect(await view(0)).toMatchObject({ isValid: false, state: 'valid' });
    const decide = (approve: boolean) => stage.decide.execute(decider, { lotId, approve, reason: 'Akkoord.' });
    expect(codesOf(await decide(true))).toEqual(['BID_NO_LONGER_VALID']);
    done(await decide(false));
    expect(codesOf(await stage.propose.execute(officer, { lotId, reasons: 'Nog eens.' }))).toEqual(['BID_NO_LONGER_VALID']);
    const [proposing, deciding] = [
      new ProposeBidValidity(database.unitOfWork, stage.stage.tenders),
      new DecideBidValidity(database.unitOfWork, stage.stage.tenders),
    ];
    const verdict = { bidId: bidOf(0), verdict: 'invalid' as const, ground: 'Niet verlengd (B-09).', proportionality: '' };
    done(await proposing.execute(officer, verdict));
    expect((await view(0))?.state).toBe('valid');
    done(await deciding.execute(decider, { bidId: bidOf(0), verdict: 'invalid' }));
    done(await stage.propose.execute(officer, { lotId, reasons: 'De enige die nog geldt.' }));
    done(await decide(true));
    expect((await stage.lot(lot)).status).toBe('award_intended');
  });

  it('B-09 the award is refused when the winning bid ended during the standstill', async () => {
    await stage.mailAccepted();
    await stage.stage.moveTo((await view(1))?.endsAt ?? new Date(0));
    expect(codesOf(await stage.confirm.execute(people().decider, { lotId: lot.lotId }))).toEqual(['BID_NO_LONGER_VALID']);
    done(await ask(people().officer, addDays(last, 90)));
    done(await prolong.answer(bidder(1), { bidId: bidOf(1), agreed: true }));
    done(await stage.confirm.execute(people().decider, { lotId: lot.lotId }));
  });
});
