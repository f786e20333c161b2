// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDateOf, startOfLocalDay, visitor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { codesOf, done, TenderStage } from '../../testing/index.js';
import { FindTenders } from './find-tenders.js';
import { FindWholeTenders } from './find-whole-tenders.js';
import { WithdrawTender } from './withdraw-tender.js';

let database: TestDatabase;
let stage: TenderStage;
let withdraw: WithdrawTender;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await TenderStage.open(database);
  withdraw = new WithdrawTender(database.unitOfWork, stage.tenders, stage.audience);
}, 60_000);
afterAll(() => database.close());

const due = async (tenderId: string): Promise<Record<string, Date>> =>
  Object.fromEntries(
    (await database.dataSource.query<{ kind: string; at: Date }[]>('SELECT kind, at FROM due.item WHERE subject_id = $1', [tenderId])).map(
      ({ kind, at }) => [kind, at],
    ),
  );
const decide = async (tenderId: string, approve: boolean, by = stage.people.decider) =>
  withdraw.decide(by, { tenderId, version: (await stage.load(tenderId)).version, approve, reason: 'Besloten.' });

describe('withdrawing', () => {
  it('T-13 P-09 another person decides; the reasons are public, and envelopes go 20 days later', async () => {
    const tenderId = await stage.published();
    expect(Object.keys(await due(tenderId))).toEqual(['tender_close']);
    done(await withdraw.propose(stage.people.officer, { tenderId, reason: 'Het geld is er niet.' }));
    expect(codesOf(await withdraw.propose(stage.people.officer, { tenderId, reason: 'Nog eens.' }))).toEqual(['ENDING_ALREADY_PROPOSED']);
    expect(codesOf(await decide(tenderId, true, stage.people.officer))).toEqual(['NOT_YOUR_TASK']);
    done(await decide(tenderId, true));
    const tender = await stage.load(tenderId);
    expect([tender.status, ...tender.lots.map((lot) => lot.status)]).toEqual(['withdrawn', 'withdrawn']);
    const destroyed = startOfLocalDay(addDays(localDateOf(await stage.now()), 21));
    expect(await due(tenderId)).toEqual({ envelopes_destroy: destroyed });
    const anybody = visitor('nl', 'x');
    expect(await new FindTenders(database.reads).one(anybody, tenderId)).toMatchObject({ status: 'withdrawn' });
    expect((await new FindWholeTenders(database.unitOfWork).byIds(anybody, [tenderId])).get(tenderId)?.ending).toMatchObject({
      reason: 'Het geld is er niet.',
    });
    const events = await database.dataSource.query<{ type: string; data: { reason: string } }[]>(
      `SELECT type, data FROM events.log WHERE subject_id = $1 AND type = 'tender.withdrawn'`,
      [tenderId],
    );
    expect(events).toMatchObject([{ data: { reason: 'Het geld is er niet.' } }]);
  });

  it('T-13 a declined withdrawal leaves the tender as it was, and another may be proposed', async () => {
    const tenderId = await stage.published();
    done(await withdraw.propose(stage.people.officer, { tenderId, reason: 'Twijfel.' }));
    const whole = async (actor: typeof stage.people.officer) =>
      (await new FindWholeTenders(database.unitOfWork).byIds(actor, [tenderId])).get(tenderId)?.proposedWithdrawal;
    expect([await whole(stage.people.officer), await whole(await stage.signer())]).toEqual(['Twijfel.', null]);
    done(await decide(tenderId, false));
    expect((await stage.load(tenderId)).status).toBe('published');
    done(await withdraw.propose(stage.people.officer, { tenderId, reason: 'Toch.' }));
  });

  it('T-13 T-07 a draft or a notice that is withdrawn stays unknown to others', async () => {
    for (const tenderId of [await stage.draft(), await stage.decided()]) {
      done(await withdraw.propose(stage.people.officer, { tenderId, reason: 'Anders gedaan.' }));
      done(await decide(tenderId, true));
      expect(await new FindTenders(database.reads).one(visitor('nl', 'x'), tenderId)).toBeNull();
      expect(await database.dataSource.query('SELECT 1 FROM events.log WHERE subject_id = $1', [tenderId])).toEqual([]);
    }
  });

  it('T-06 T-02 lots move alone from the opening on, and the tender shows the least advanced', async () => {
    const tenderId = await stage.published();
    const { officer } = stage.people;
    const before = await stage.load(tenderId);
    const now = await stage.now();
    done(await database.unitOfWork.run(officer, (work) => stage.tenders.advanceTender(work, before, 'closed', now)));
    const [lot] = (await stage.load(tenderId)).lots;
    if (lot === undefined) throw new Error('no lot');
    const opened = await database.unitOfWork.run(officer, (work) => stage.tenders.advanceLot(work, lot, 'opened'));
    expect(done(opened)).toMatchObject({ tenderStatus: 'opened' });
    const stale = await database.unitOfWork.run(officer, (work) => stage.tenders.advanceLot(work, lot, 'opened'));
    expect(codesOf(stale)).toEqual(['CONFLICT']);
    expect(codesOf(await withdraw.propose(stage.people.officer, { tenderId, reason: 'Te laat.' }))).toEqual(['CANNOT_WITHDRAW_NOW']);
    await expect(database.unitOfWork.run(stage.people.officer, (work) => stage.tenders.advanceLot(work, lot, 'contracted'))).rejects.toThrow(
      'does not go',
    );
  });
});
