// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { err, ok, refused, systemActor, randomId, type Actor } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import type { Lot } from '../../domain/tenders/lot.js';
import { BidStage, codesOf, done, fresh, StandInPriceGate } from '../../testing/index.js';

let database: TestDatabase;
let stage: BidStage;
const gate = new StandInPriceGate();
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await BidStage.open(database, gate);
});
afterAll(async () => {
  await stage.close();
  await database.close();
});

const bidsOf = async (actor: Actor, lot: Lot) =>
  (await stage.findBids.ofLot(actor, lot.id, { first: 50 })).nodes.toSorted((one, other) => one.party.name.localeCompare(other.party.name));
const toAssessment = async (lotId: string): Promise<void> => {
  done(
    await database.unitOfWork.run(systemActor(randomId()), async (work) => {
      const { lot } = done(await stage.tender.tenders.loadLot(work, lotId));
      done(await stage.tender.tenders.advanceLot(work, lot, 'assessment'));
      return ok();
    }),
  );
};

describe('what an opening finds', () => {
  it('B-07 an envelope that does not open, or is a copy of another, stops no other', async () => {
    const { tenderId, lot } = await stage.published();
    const [good, broken, copied] = [
      await stage.tender.signer('provider', 'A goed'),
      await stage.tender.signer('provider', 'B stuk'),
      await stage.tender.signer('provider', 'C kopie'),
    ];
    await stage.bid(good, lot);
    const flip = (bytes: Uint8Array): Uint8Array => bytes.map((byte, index) => (index === bytes.byteLength - 10 ? byte ^ 1 : byte));
    await stage.bid(broken, lot, { tamper: (bytes, purpose) => (purpose === 'quality' ? flip(bytes) : bytes) });
    await stage.bid(copied, lot, { inside: good.party?.id ?? '' });
    await stage.closeAt(tenderId);
    expect(await stage.open(lot, 'quality')).toBe('opened');
    const { officer } = stage.tender.people;
    expect((await bidsOf(officer, lot)).map(({ party, state, finding }) => [party.name, state, finding])).toEqual([
      ['A goed', 'opened', null],
      ['B stuk', 'unreadable', 'ENVELOPE_DAMAGED'],
      ['C kopie', 'unreadable', 'ENVELOPE_OF_ANOTHER'],
    ]);
    const record = await stage.findOpening.record(officer, lot.id, 'quality');
    expect(record?.findings?.map(({ finding }) => finding).sort()).toEqual(['ENVELOPE_DAMAGED', 'ENVELOPE_OF_ANOTHER']);
    const unreadable = (await bidsOf(officer, lot))[1]?.id ?? '';
    const proposal = { bidId: unreadable, ground: 'Ging niet open.', proportionality: '' };
    expect(codesOf(await stage.propose.execute(officer, { ...proposal, verdict: 'valid' }))).toEqual(['BID_UNREADABLE']);
    expect(codesOf(await stage.propose.execute(officer, { ...proposal, verdict: 'invalid' }))).toEqual([]);
  });

  it('S-03 the prices of valid bids open in a second ceremony, once quality is fixed and advice is answered', async () => {
    const { tenderId, lot } = await stage.published();
    const [linde, noord] = [await stage.tender.signer('provider', 'Linde'), await stage.tender.signer('provider', 'Noord')];
    await stage.bid(linde, lot, { cents: 51_000_000 });
    await stage.bid(noord, lot, { cents: 49_500_000 });
    await stage.closeAt(tenderId);
    await stage.open(lot, 'quality');
    await toAssessment(lot.id);
    const [opener] = stage.tender.people.openers;
    const { officer, decider } = stage.tender.people;
    const price = () => stage.start.execute(fresh(opener), { lotId: lot.id, purpose: 'price' });
    gate.missingNow = err(refused('ADVICE_UNANSWERED', { rule: 'A-11' }));
    expect(codesOf(await price())).toEqual(['ADVICE_UNANSWERED']);
    gate.missingNow = ok();
    expect(codesOf(await price())).toEqual(['VALIDITY_OPEN']);
    const [first, second] = await bidsOf(officer, lot);
    const judge = async (bidId: string, verdict: 'valid' | 'excluded'): Promise<void> => {
      done(await stage.propose.execute(officer, { bidId, verdict, ground: 'Beoordeeld.', proportionality: 'In verhouding.' }));
      done(await stage.decide.execute(decider, { bidId, verdict }));
    };
    await judge(first?.id ?? '', 'valid');
    await judge(second?.id ?? '', 'excluded');
    expect(await stage.open(lot, 'price')).toBe('opened');
    expect((await bidsOf(officer, lot)).map(({ party, priceCents }) => [party.name, priceCents])).toEqual([
      ['Linde', 51_000_000],
      ['Noord', null],
    ]);
    expect((await stage.findOpening.record(officer, lot.id, 'price'))?.findings).toEqual([]);
    expect(codesOf(await price())).toEqual(['ALREADY_OPENED']);
    const events = await database.dataSource.query<{ data: { purpose: string } }[]>(
      "SELECT data FROM events.log WHERE type = 'bids.opened' AND subject_id = $1 ORDER BY at",
      [tenderId],
    );
    expect(events.map(({ data }) => data.purpose)).toEqual(['quality', 'price']);
  });

  it('B-08 each bidder is told what was decided, by another person than proposed it', async () => {
    const { tenderId, lot } = await stage.published();
    const bidder = await stage.tender.signer('provider', 'Linde');
    await stage.bid(bidder, lot);
    await stage.closeAt(tenderId);
    await stage.open(lot, 'quality');
    const { officer, decider } = stage.tender.people;
    const [bid] = await bidsOf(officer, lot);
    const bidId = bid?.id ?? '';
    expect(codesOf(await stage.decide.execute(decider, { bidId, verdict: 'valid' }))).toEqual(['NO_VERDICT_PROPOSED']);
    expect(codesOf(await stage.propose.execute(officer, { bidId, verdict: 'excluded', ground: 'Fout.', proportionality: '' }))).toEqual([
      'PROPORTIONALITY_REQUIRED',
    ]);
    done(await stage.propose.execute(officer, { bidId, verdict: 'invalid', ground: 'Geen planning.', proportionality: '' }));
    expect((await stage.findBids.verdicts(bidder, [bidId])).size).toBe(0);
    expect(codesOf(await stage.decide.execute(decider, { bidId, verdict: 'valid' }))).toEqual(['VERDICT_NOT_PROPOSED']);
    expect(codesOf(await stage.decide.execute(officer, { bidId, verdict: 'invalid' }))).toEqual(['NOT_YOUR_TASK']);
    done(await stage.decide.execute(decider, { bidId, verdict: 'invalid' }));
    expect((await stage.findBids.verdicts(bidder, [bidId])).get(bidId)).toMatchObject({ verdict: 'invalid', ground: 'Geen planning.' });
    const notices = await database.dataSource.query<{ kind: string }[]>('SELECT kind FROM messages.notice WHERE person_id = $1', [bidder.personId]);
    expect(notices).toEqual([{ kind: 'bid.judged' }]);
  });
});
