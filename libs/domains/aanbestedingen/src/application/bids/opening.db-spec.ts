// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closingListHolds } from '@samenspel/sealing';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import type { Actor } from '@samenspel/kernel';
import { BidStage, codesOf, fresh } from '../../testing/index.js';
import type { Lot } from '../../domain/tenders/lot.js';

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

const bidsFor = async (actor: Actor, lot: Lot) => (await stage.findBids.ofLot(actor, lot.id, { first: 50 })).nodes;

describe('opening', () => {
  it('B-07 two officers open the quality parts after the deadline; prices stay shut for every role', async () => {
    const { tenderId, lot } = await stage.published();
    const [linde, noord] = [await stage.tender.signer('provider', 'De Linde'), await stage.tender.signer('provider', 'Noord')];
    const first = await stage.bid(linde, lot);
    const second = await stage.bid(linde, lot);
    const other = await stage.bid(noord, lot, { cents: 48_000_000 });
    const [one] = stage.tender.people.openers;
    expect(codesOf(await stage.start.execute(fresh(one), { lotId: lot.id, purpose: 'quality' }))).toEqual(['OPENING_TOO_EARLY']);
    await stage.closeAt(tenderId);
    const { officer, decider, evaluators } = stage.tender.people;
    for (const actor of [officer, decider, evaluators[0], one, linde]) expect(await bidsFor(actor, lot)).toEqual([]);
    expect(await stage.open(lot, 'quality')).toBe('opened');

    expect((await stage.lotOf(tenderId)).status).toBe('opened');
    const bids = await bidsFor(officer, lot);
    expect(bids.map(({ party, state, priceCents }) => [party.name, state, priceCents]).sort()).toEqual([
      ['De Linde', 'opened', null],
      ['Noord', 'opened', null],
    ]);
    expect((await bidsFor(linde, lot)).map(({ party }) => party.name)).toEqual(['De Linde']);
    expect(await bidsFor(one, lot)).toEqual([]);
    const quality = await stage.qualityOf(officer, bids[0]?.id ?? '');
    expect(quality?.answers).toHaveLength(2);
    expect(new TextDecoder().decode(quality?.documents[0]?.bytes)).toBe('Plan van aanpak.');
    expect(await stage.qualityOf(noord, bids.find(({ party }) => party.name === 'De Linde')?.id ?? '')).toBeNull();

    const record = await stage.findOpening.record(linde, lot.id, 'quality');
    const closing = (await stage.findOpening.closings([lot.id])).get(lot.id);
    expect(record?.officers).toBeNull();
    expect(record?.digests.map(({ qualitySha256, state }) => [qualitySha256, state]).sort()).toEqual(
      [
        [first.sealed.quality.sha256, 'replaced'],
        [second.sealed.quality.sha256, 'submitted'],
        [other.sealed.quality.sha256, 'submitted'],
      ].sort(),
    );
    const list = { tenderId, lotId: lot.id, salt: record?.salt ?? '', entries: record?.digests ?? [] };
    expect(await closingListHolds(closing?.commitment ?? '', list)).toBe(true);
    expect(await closingListHolds(closing?.commitment ?? '', { ...list, entries: list.entries.slice(1) })).toBe(false);
    const inRows = await database.dataSource.query<{ price: unknown; price_cents: unknown }[]>('SELECT price, price_cents FROM aanbestedingen.bid');
    expect(inRows.every((row) => row.price === null && row.price_cents === null)).toBe(true);
  });

  it('B-07 opens also when nobody bid, and publishes a commitment then too', async () => {
    const { tenderId, lot } = await stage.published();
    await stage.closeAt(tenderId);
    expect((await stage.findOpening.closings([lot.id])).get(lot.id)?.commitment).toMatch(/^[0-9a-f]{64}$/);
    expect(await stage.open(lot, 'quality')).toBe('opened');
    expect((await stage.findOpening.record(stage.tender.people.officer, lot.id, 'quality'))?.digests).toEqual([]);
  });
});
