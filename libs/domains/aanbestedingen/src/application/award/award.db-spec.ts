// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, localDateOf, type Actor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { AssessmentStage, codesOf, done, type OpenedLot } from '../../testing/index.js';

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
const fresh = (actor: Actor): Actor => ({ ...actor, secondFactorAt: new Date() });
const decide = async (lotId: string, by = fresh(people().decider)) => stage.decide.execute(by, { lotId, approve: true, reason: 'Akkoord.' });
const propose = async (lotId: string) => stage.propose.execute(people().officer, { lotId, reasons: 'De beste zorg.' });
const confirm = async (lotId: string) => stage.confirm.execute(people().decider, { lotId });
const bidder = (lot: OpenedLot, index: number): Actor => {
  const one = lot.bidders[index];
  if (one === undefined) throw new Error('no such bidder');
  return one.actor;
};
const standstillOf = async (lotId: string) => (await stage.find.standstillsOf(people().officer, [lotId])).get(lotId);

describe('the award decision', () => {
  it('P-09 is proposed by the officer and taken by another', async () => {
    const { lotId, tenderId } = await stage.assessed(await stage.opened());
    expect(codesOf(await decide(lotId))).toEqual(['NOTHING_PROPOSED']);
    done(await propose(lotId));
    expect(codesOf(await propose(lotId))).toEqual(['AWARD_ALREADY_PROPOSED']);
    for (const actor of [people().officer, ...people().evaluators]) expect(codesOf(await decide(lotId, fresh(actor)))).toEqual(['NOT_YOUR_TASK']);
    const both = await stage.secondDecider(tenderId);
    await database.dataSource.query(
      `INSERT INTO aanbestedingen.tender_role (id, tender_id, person_id, role, from_at, given_by) VALUES (gen_random_uuid(), $1, $2, 'evaluator', now(), $2)`,
      [tenderId, both.personId],
    );
    expect(codesOf(await decide(lotId, fresh(both)))).toEqual(['PERSONS_NOT_SEPARATE']);
    done(await decide(lotId));
    expect((await stage.lot({ lotId, tenderId })).status).toBe('award_intended');
  });

  it('A-11 is refused while an advice has no answer', async () => {
    const lot = await stage.assessed(await stage.opened());
    done(await propose(lot.lotId));
    await stage.advised(lot);
    expect(codesOf(await decide(lot.lotId))).toEqual(['ADVICE_UNANSWERED']);
    expect((await stage.lot(lot)).status).toBe('assessment');
  });

  it('P-09 nobody decides on another ranking than was prepared', async () => {
    const lot = await stage.assessed(await stage.opened());
    done(await propose(lot.lotId));
    await database.dataSource.query(`UPDATE aanbestedingen.bid SET state = 'excluded' WHERE id = $1`, [lot.bidders[0]?.bidId]);
    expect(codesOf(await decide(lot.lotId))).toEqual(['RANKING_CHANGED']);
    done(await stage.decide.execute(fresh(people().decider), { lotId: lot.lotId, approve: false, reason: 'Opnieuw.' }));
    done(await propose(lot.lotId));
    done(await decide(lot.lotId));
    expect((await stage.find.notice(bidder(lot, 1), lot.lotId))?.won).toBe(true);
  });

  it('T-06 of two decisions at once one happens', async () => {
    const lot = await stage.assessed(await stage.opened());
    const other = await stage.secondDecider(lot.tenderId);
    done(await propose(lot.lotId));
    const outcomes = await Promise.all([decide(lot.lotId), decide(lot.lotId, fresh(other)), decide(lot.lotId)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const notices = await database.dataSource.query<unknown[]>(
      'SELECT 1 FROM aanbestedingen.award_notice n JOIN aanbestedingen.award_decision d ON d.id = n.decision_id WHERE d.lot_id = $1',
      [lot.lotId],
    );
    expect(notices).toHaveLength(2);
  });

  it('S-07 A-12 every bidder reads its own notice at once: winner, own scores, advice on its own bid', async () => {
    const lot = await stage.opened();
    const adviceId = await stage.advised(lot);
    await stage.answered(adviceId, lot);
    await stage.decided(await stage.assessed(lot));
    const [won, lost] = [await stage.find.notice(bidder(lot, 0), lot.lotId), await stage.find.notice(bidder(lot, 1), lot.lotId)];
    expect([won?.won, lost?.won, lost?.winnerName]).toEqual([true, false, won?.winnerName]);
    expect(lost?.criteria.map(({ score, winnerScore }) => [score, winnerScore])).toEqual([
      [6, 8],
      [6, 8],
    ]);
    expect(lost?.advice).toMatchObject([{ bidId: lot.bidders[1]?.bidId, outcome: 'followed', because: 'Het klopt.' }]);
    expect(lost?.standstill).toMatchObject({ state: 'not_yet_running', endsAt: null });
    const names = await database.dataSource.query<{ display_name: string }[]>('SELECT display_name FROM accounts.person');
    for (const { display_name } of names) expect(JSON.stringify(lost?.advice)).not.toContain(display_name);
    expect(await stage.find.notice(await stage.stage.signer(), lot.lotId)).toBeNull();
    const mails = await database.dataSource.query<unknown[]>(
      `SELECT 1 FROM messages.notice n JOIN messages.outbox o ON o.notice_id = n.id JOIN aanbestedingen.award_decision d ON d.id = n.subject_id
       WHERE d.lot_id = $1 AND n.kind = 'award.decided'`,
      [lot.lotId],
    );
    expect(mails).toHaveLength(2);
  });
});

describe('after the decision', () => {
  it('S-09 a withdrawn decision leads to new notices and a new standstill', async () => {
    const lot = await stage.decided(await stage.assessed(await stage.opened()));
    const { lotId } = lot;
    await stage.mailAccepted();
    const first = await stage.find.notice(bidder(lot, 1), lotId);
    const withdraw = async () => stage.withdraw.decide(people().decider, { lotId, approve: true, reason: 'Het bewijs ontbreekt.' });
    expect(codesOf(await withdraw())).toEqual(['NOTHING_PROPOSED']);
    done(await stage.withdraw.propose(people().officer, { lotId, reason: 'De winnaar kan het bewijs niet leveren.' }));
    done(await withdraw());
    expect((await stage.lot(lot)).status).toBe('assessment');
    expect(await stage.find.notice(bidder(lot, 1), lotId)).toBeNull();
    expect(codesOf(await confirm(lotId))).toEqual(['NOTHING_DECIDED']);
    await database.dataSource.query(`UPDATE aanbestedingen.bid SET state = 'excluded' WHERE id = $1`, [lot.bidders[0]?.bidId]);
    await stage.decided(lot);
    const second = await stage.find.notice(bidder(lot, 1), lotId);
    expect([first?.won, second?.won, second?.id === first?.id]).toEqual([false, true, false]);
    expect((await standstillOf(lotId))?.state).toBe('not_yet_running');
  });

  it('S-11 the contract is recorded after the award, with a day that is not before it', async () => {
    const lot = await stage.decided(await stage.assessed(await stage.opened(2, 'valid', { standstill: false })));
    const { lotId } = lot;
    done(await confirm(lotId));
    const today = localDateOf(await stage.stage.now());
    const sign = async (signedOn: typeof today) => codesOf(await stage.confirm.contract(people().officer, { lotId, signedOn }));
    expect(await sign(addDays(today, -1))).toEqual(['CONTRACT_TOO_EARLY']);
    expect(await sign(addDays(today, 1))).toEqual(['MOMENT_IN_FUTURE']);
    expect(await sign(today)).toEqual([]);
    expect((await stage.lot(lot)).status).toBe('contracted');
  });

  it('T-06 T-13 two persons cancel a lot; unsuccessful needs that no bid counts', async () => {
    const lot = await stage.opened();
    const { lotId } = lot;
    const wish = async (kind: 'cancelled' | 'unsuccessful') => stage.endings.propose(people().officer, { lotId, kind, reason: 'Geen geld.' });
    expect(codesOf(await wish('unsuccessful'))).toEqual(['BIDS_STILL_COUNT']);
    done(await wish('cancelled'));
    expect(codesOf(await wish('cancelled'))).toEqual(['ENDING_ALREADY_PROPOSED']);
    const end = async (actor: Actor) => codesOf(await stage.endings.decide(actor, { lotId, approve: true, reason: 'Akkoord.' }));
    expect(await end(people().officer)).toEqual(['NOT_YOUR_TASK']);
    expect(await end(people().decider)).toEqual([]);
    expect((await stage.lot(lot)).status).toBe('cancelled');
    const none = await stage.opened(1, 'invalid');
    done(await stage.endings.propose(people().officer, { lotId: none.lotId, kind: 'unsuccessful', reason: 'Geen geldige inschrijving.' }));
    done(await stage.endings.decide(people().decider, { lotId: none.lotId, approve: true, reason: 'Akkoord.' }));
    expect((await stage.lot(none)).status).toBe('unsuccessful');
  });
});
