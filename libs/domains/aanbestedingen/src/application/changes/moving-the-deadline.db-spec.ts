// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { BidStage, codesOf, done, fresh, noonIn } from '../../testing/index.js';
import { ConfirmBid } from '../bids/confirm-bid.js';
import { DecideChange } from './decide-change.js';
import { ProposeChange } from './propose-change.js';

let database: TestDatabase;
let stage: BidStage;
let propose: ProposeChange;
let decide: DecideChange;
let confirm: ConfirmBid;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await BidStage.open(database);
  const { tenders, audience } = stage.tender;
  propose = new ProposeChange(database.unitOfWork, tenders);
  decide = new DecideChange(database.unitOfWork, tenders, audience);
  confirm = new ConfirmBid(database.unitOfWork, tenders, stage.slots);
}, 120_000);
afterAll(async () => {
  await stage.close();
  await database.close();
});

const planning = async (days: number) => {
  const now = await stage.tender.now();
  const day = (ahead: number): string => noonIn(now, ahead).toISOString().slice(0, 10);
  return {
    ...{ bidDeadline: noonIn(now, days).toISOString(), adviceEndsAt: noonIn(now, days + 14).toISOString() },
    ...{ awardPlannedOn: day(days + 30), contractStartsOn: day(days + 80) },
  };
};
const versionOf = async (tenderId: string): Promise<number> => (await stage.tender.load(tenderId)).version;
const extend = async (tenderId: string, days = 7) =>
  propose.extension(stage.tender.people.officer, {
    ...{ tenderId, version: await versionOf(tenderId), wish: { values: await planning(days), lotTitles: [] } },
    ...{ reason: 'Samenspel was niet bereikbaar.', ground: 'outage' },
  });
const approve = async (tenderId: string) =>
  decide.execute(stage.tender.people.decider, { tenderId, version: await versionOf(tenderId), approve: true, reason: '' });

describe('moving the deadline', () => {
  it('T-14 a closed tender takes bids again; both closings are kept, and the opening follows the last', async () => {
    const { tenderId, lot } = await stage.published();
    const bidder = await stage.tender.signer('provider', 'Op tijd');
    await stage.bid(bidder, lot);
    await stage.closeAt(tenderId);
    const late = await stage.tender.signer('provider', 'Getroffen');
    done(await extend(tenderId));
    done(await approve(tenderId));
    expect(await stage.tender.load(tenderId)).toMatchObject({ status: 'published', closedAt: null, lots: [{ status: 'published' }] });
    await stage.bid(late, lot);
    await stage.bid(bidder, lot, { cents: 45_000_000 });
    await stage.closeAt(tenderId);
    const [closing, superseded] = [
      (await stage.findOpening.closings([lot.id])).get(lot.id),
      (await stage.findOpening.supersededClosings([lot.id])).get(lot.id),
    ];
    expect(superseded).toHaveLength(1);
    expect(closing?.commitment).not.toBe(superseded?.[0]?.commitment);
    expect(await stage.open(lot, 'quality')).toBe('opened');
    const record = await stage.findOpening.record(stage.tender.people.officer, lot.id, 'quality');
    expect([record?.commitment, record?.findings]).toEqual([closing?.commitment, []]);
    expect((await stage.findBids.ofLot(stage.tender.people.officer, lot.id, { first: 10 })).nodes).toHaveLength(2);
    expect(codesOf(await extend(tenderId))).toEqual(['CANNOT_CHANGE_NOW']);
  });

  it('T-14 T-10 not while an opening runs: when both begin at one moment, one of them wins', async () => {
    const { tenderId, lot } = await stage.published();
    await stage.closeAt(tenderId);
    done(await extend(tenderId));
    const [first] = stage.tender.people.openers;
    const [opening, moved] = await Promise.all([stage.start.execute(fresh(first), { lotId: lot.id, purpose: 'quality' }), approve(tenderId)]);
    expect([opening.ok, moved.ok].filter((won) => won)).toHaveLength(1);
    const { status } = await stage.tender.load(tenderId);
    if (opening.ok) expect([codesOf(moved), status]).toEqual([['OPENING_RUNNING'], 'closed']);
    else expect([codesOf(opening), status]).toEqual([['OPENING_TOO_EARLY'], 'published']);
  });

  it('T-14 an opening that waits for its second officer holds it off', async () => {
    const { tenderId, lot } = await stage.published();
    await stage.closeAt(tenderId);
    done(await extend(tenderId));
    const [first] = stage.tender.people.openers;
    done(await stage.start.execute(fresh(first), { lotId: lot.id, purpose: 'quality' }));
    expect(codesOf(await approve(tenderId))).toEqual(['OPENING_RUNNING']);
  });

  it('T-10 B-03 a bid asks to be confirmed again, in its own slot only, and the opening tells which was not', async () => {
    const { tenderId, lot } = await stage.published();
    const [one, two, three] = [await stage.tender.signer(), await stage.tender.signer(), await stage.tender.signer()];
    for (const bidder of [one, two, three]) await stage.bid(bidder, lot);
    expect(codesOf(await confirm.execute(one, { lotId: lot.id }))).toEqual(['NOTHING_TO_CONFIRM']);
    const text = { reason: 'Een eis veranderde.', material: true, notMaterialBecause: '' };
    const wish = { values: { ...(await planning(45)), bidValidDays: 200 }, lotTitles: [] };
    done(await propose.rectification(stage.tender.people.officer, { tenderId, version: await versionOf(tenderId), wish, ...text }));
    done(await approve(tenderId));
    const toConfirm = async (bidder: typeof one) => done(await stage.findMyBid.execute(bidder, lot.id))?.toConfirm;
    expect(await Promise.all([one, two, three].map(toConfirm))).toEqual([true, true, true]);
    const size = async () => database.dataSource.query('SELECT count(*), sum(octet_length(meta)) FROM aanbestedingen.sealed_slot');
    const counts = async () => database.dataSource.query('SELECT (SELECT count(*) FROM audit.entry), (SELECT count(*) FROM messages.notice)');
    const before = [await size(), await counts()];
    done(await confirm.execute(one, { lotId: lot.id }));
    expect([await size(), await counts()]).toEqual(before);
    await stage.bid(two, lot);
    expect(await Promise.all([one, two, three].map(toConfirm))).toEqual([false, false, true]);
    await stage.closeAt(tenderId);
    expect(codesOf(await confirm.execute(three, { lotId: lot.id }))).toEqual(['BID_LATE']);
    await stage.open(lot, 'quality');
    const bids = (await stage.findBids.ofLot(stage.tender.people.officer, lot.id, { first: 10 })).nodes;
    expect(bids.map(({ party, state, notConfirmedFor }) => [party.id, state, notConfirmedFor])).toEqual(
      expect.arrayContaining([one, two, three].map(({ party }, index) => [party?.id, 'opened', index === 2 ? 1 : null])),
    );
  });
});
