// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDateOf, ok, startOfLocalDay } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { BidStage, codesOf, done, fresh } from '../../testing/index.js';
import { LotDesk } from '../assessment/lot-desk.js';
import { EndLot } from '../award/end-lot.js';
import { DeclareUnopenable } from './declare-unopenable.js';
import { DestroyEnvelopes } from './destroy-envelopes.js';

let database: TestDatabase;
let stage: BidStage;
let unopenable: DeclareUnopenable;
let ending: EndLot;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await BidStage.open(database);
  const { tenders } = stage.tender;
  unopenable = new DeclareUnopenable(database.unitOfWork, new LotDesk(tenders), tenders, stage.tender.audience);
  ending = new EndLot(database.unitOfWork, new LotDesk(tenders), tenders);
});
afterAll(async () => {
  await stage.close();
  await database.close();
});

const lost = (officers: number, recoveryShareLost = true) => ({
  lostOfficerIds: stage.tender.people.openers.slice(0, officers).map(({ personId }) => personId ?? ''),
  recoveryShareLost,
  reason: 'De sleutels zijn weg.',
});

describe('bids that nobody can open any more', () => {
  it('T-06 T-13 are declared so by two, told to all, cancelled, and destroyed when due; a party still reads its receipt', async () => {
    const { officer, decider } = stage.tender.people;
    const files = await stage.files();
    const { tenderId, lot } = await stage.published();
    const bidder = await stage.tender.signer();
    const { receipt } = await stage.bid(bidder, lot);
    expect(codesOf(await unopenable.propose(officer, { lotId: lot.id, ...lost(2) }))).toEqual(['NOT_CLOSED']);
    await stage.closeAt(tenderId);
    // Three officers and the safe: with two lost two are left.
    expect(codesOf(await unopenable.propose(officer, { lotId: lot.id, ...lost(2, false) }))).toEqual(['SHARES_STILL_WORK']);
    expect(codesOf(await unopenable.propose(officer, { lotId: lot.id, ...lost(2), reason: ' ' }))).toEqual(['REASON_NEEDED']);
    expect(codesOf(await unopenable.propose(decider, { lotId: lot.id, ...lost(2) }))).toEqual(['NOT_YOUR_TASK']);
    done(await unopenable.propose(officer, { lotId: lot.id, ...lost(2) }));
    const decide = { lotId: lot.id, approve: true, reason: 'Er is geen andere weg.' };
    expect(codesOf(await unopenable.decide(officer, decide))).toEqual(['NOT_YOUR_TASK']);
    expect(codesOf(await ending.decide(decider, decide))).toEqual(['NOTHING_PROPOSED']);
    done(await unopenable.decide(decider, decide));
    expect((await stage.lotOf(tenderId)).status).toBe('unopenable');
    expect(await told(tenderId)).toEqual([{ tenderId, lotId: lot.id, reason: 'De sleutels zijn weg.' }]);
    const start = stage.start.execute(fresh(stage.tender.people.openers[0]), { lotId: lot.id, purpose: 'quality' });
    expect(codesOf(await start)).toEqual(['UNOPENABLE']);

    done(await ending.propose(officer, { lotId: lot.id, kind: 'cancelled', reason: 'Wij beginnen opnieuw.' }));
    done(await ending.decide(decider, decide));
    expect((await stage.lotOf(tenderId)).status).toBe('cancelled');
    const at = startOfLocalDay(addDays(localDateOf(await stage.tender.now()), 21));
    const due = await database.dataSource.query<{ at: Date }[]>(`SELECT at FROM due.item WHERE kind = 'envelopes_destroy' AND subject_id = $1`, [
      tenderId,
    ]);
    expect(due).toEqual([{ at }]);
    const destroy = new DestroyEnvelopes(database.unitOfWork, stage.tender.tenders, stage.slots, stage.envelopes, stage.giveBack);
    const item = { municipalityId: stage.tender.municipality.municipalityId, kind: 'envelopes_destroy', subjectId: tenderId, at };
    done(await destroy.handle(item));
    done(await destroy.handle(item));
    expect(await stage.files()).toBe(files);
    expect(
      await database.dataSource.query('SELECT 1 FROM aanbestedingen.lot_share s JOIN aanbestedingen.lot_key k USING (set_id) WHERE k.lot_id = $1', [
        lot.id,
      ]),
    ).toEqual([]);
    expect(done(await database.unitOfWork.run(officer, async (work) => ok(await stage.slots.all(work, lot.id))))).toEqual([]);
    expect(done(await stage.findMyBid.execute(bidder, lot.id))).toMatchObject({ state: 'submitted', receipt });
  });

  it('T-06 a retired vault counts as lost, and a declined proposal leaves the lot closed', async () => {
    const { officer, decider, openers } = stage.tender.people;
    const { tenderId, lot } = await stage.published();
    await stage.closeAt(tenderId);
    await database.dataSource.query('UPDATE aanbestedingen.officer_vault SET retired_at = clock.real() WHERE person_id = ANY ($1)', [
      openers.slice(1).map(({ personId }) => personId),
    ]);
    expect(codesOf(await unopenable.propose(officer, { lotId: lot.id, ...lost(0, false) }))).toEqual(['SHARES_STILL_WORK']);
    done(await unopenable.propose(officer, { lotId: lot.id, ...lost(0) }));
    done(await unopenable.decide(decider, { lotId: lot.id, approve: false, reason: 'Zoek beter.' }));
    expect((await stage.lotOf(tenderId)).status).toBe('closed');
    expect(await told(tenderId)).toEqual([]);
  });
});

const told = async (tenderId: string): Promise<unknown[]> =>
  (
    await database.dataSource.query<{ data: unknown }[]>(`SELECT data FROM events.log WHERE subject_id = $1 AND type = 'lot.unopenable'`, [tenderId])
  ).map(({ data }) => data);
