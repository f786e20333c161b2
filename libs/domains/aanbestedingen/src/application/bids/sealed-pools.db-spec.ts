// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ok, randomId, type Actor } from '@samenspel/kernel';
import { readReceipt } from '@samenspel/sealing';
import { Log } from '@samenspel/telemetry';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { Client } from 'pg';
import { SealedPlaces } from '../../domain/bids/sealed-places.js';
import { emptySlot } from '../../domain/bids/slot.js';
import { BidStage, codesOf, done, fresh } from '../../testing/index.js';
import { BidSlots } from './bid-slots.js';
import { SealedPools } from './sealed-pools.js';
import { TenderParties } from './tender-parties.js';
import { VaultLotKeys } from './vault-lot-keys.js';

let database: TestDatabase;
let stage: BidStage;
let owner: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await BidStage.open(database);
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await stage.close();
  await database.close();
});

const within = <T>(fn: (work: Parameters<Parameters<TestDatabase['unitOfWork']['run']>[1]>[0]) => Promise<T>): Promise<T> =>
  database.unitOfWork.run(stage.tender.people.officer, async (work) => ok(await fn(work))).then(done);
const partyOf = ({ party }: Actor): string => party?.id ?? '';
const keptFor = (partyId: string) => ({ slot: emptySlot(partyId), chain: { head: '', acts: [] } }) as never;
const shapes = async (): Promise<unknown[]> =>
  (
    await owner.query<object>(
      `SELECT id, length(lot_tag) AS tag, length(meta) AS meta FROM aanbestedingen.sealed_slot
       UNION ALL SELECT id, length(tender_tag), length(meta) FROM aanbestedingen.tender_party ORDER BY id`,
    )
  ).rows;
/** How many rows of both pools are used, which only the installation key tells. */
const used = async (lotId: string, tenderId: string): Promise<number> =>
  within(async (work) => (await stage.slots.all(work, lotId)).length + (await stage.parties.withRole(work, tenderId, 'bidder')).length);

describe('the pools of sealed bids', () => {
  it('B-03 are not used up by hundreds of lots, one after the other', async () => {
    const before = await shapes();
    for (let lot = 0; lot < 200; lot += 1) {
      await within(async (work) => {
        const lotId = randomId();
        for (const partyId of [randomId(), randomId()]) done(await stage.slots.put(work, lotId, partyId, keptFor(partyId)));
        await stage.slots.releaseAll(work, lotId);
      });
    }
    expect(await shapes()).toEqual(before);
  });

  it('B-06 give their rows back at the opening, and every party still reads its receipt, also of a withdrawn bid', async () => {
    const { tenderId, lot } = await stage.published();
    const before = await shapes();
    const [stays, leaves] = [await stage.tender.signer(), await stage.tender.signer()];
    const { receipt } = await stage.bid(stays, lot);
    await stage.bid(leaves, lot);
    const withdrawal = done(await stage.withdraw.execute(fresh(leaves), { lotId: lot.id }));
    await stage.closeAt(tenderId);
    expect(await used(lot.id, tenderId)).toBe(3);
    expect(await stage.open(lot, 'quality')).toBe('opened');
    expect(await used(lot.id, tenderId)).toBe(0);
    expect(await shapes()).toEqual(before);
    expect(done(await stage.findMyBid.execute(stays, lot.id))).toMatchObject({ state: 'submitted', receipt });
    const mine = done(await stage.findMyBid.execute(leaves, lot.id));
    expect(mine).toMatchObject({ state: 'withdrawn', receipt: withdrawal });
    expect(done(readReceipt(mine?.receipt?.text ?? '')).act).toBe('withdrawn');
    expect(done(await stage.findMyBid.execute(await stage.tender.signer(), lot.id))).toBeNull();
  });

  it('B-05 a late bid after the opening takes no row; its refusal is kept in the record', async () => {
    const { tenderId, lot } = await stage.published();
    const bidder = await stage.tender.signer();
    const { input } = await stage.bid(bidder, lot);
    await stage.closeAt(tenderId);
    await stage.open(lot, 'quality');
    expect(codesOf(await stage.submit.execute(fresh(bidder), input))).toEqual(['BID_LATE']);
    expect(await used(lot.id, tenderId)).toBe(0);
    const { rows } = await owner.query(`SELECT 1 FROM audit.entry WHERE kind = 'bid.refused_late'`);
    expect(rows).toHaveLength(1);
  });

  it('A-04 adviser and bidder stay apart after their places were given back', async () => {
    const { tenderId, lot } = await stage.published();
    const bidder = await stage.tender.signer();
    await stage.bid(bidder, lot);
    await stage.closeAt(tenderId);
    await stage.open(lot, 'quality');
    const { input } = await stage.bid(bidder, (await stage.published()).lot);
    expect(codesOf(await stage.submit.execute(fresh(bidder), { ...input, lotId: lot.id }))).toEqual(['BID_LATE']);
    expect(await within((work) => stage.parties.roleOf(work, tenderId, partyOf(bidder)))).toBeNull();
  });

  it('B-03 a released row lies under no tag that it was used under, and is sealed anew', async () => {
    const [lotId, partyId] = [randomId(), randomId()];
    const rowsOf = async () => (await owner.query<{ id: string; row: string }>('SELECT id, s::text AS row FROM aanbestedingen.sealed_slot s')).rows;
    const unused = await rowsOf();
    await within((work) => stage.slots.put(work, lotId, partyId, keptFor(partyId)));
    const taken = await rowsOf();
    await within((work) => stage.slots.release(work, lotId, partyId));
    const released = await rowsOf();
    const changed = (left: typeof unused, right: typeof unused): readonly string[] =>
      left.filter(({ id, row }) => right.some((other) => other.id === id && other.row !== row)).map(({ id }) => id);
    expect(changed(unused, taken)).toHaveLength(1);
    expect(changed(taken, released)).toEqual(changed(unused, taken));
    expect(changed(unused, released)).toEqual(changed(unused, taken));
    expect(await within((work) => stage.slots.find(work, lotId, partyId))).toBeNull();
  });
});

describe('the size of the pools', () => {
  const pools = (rows: number, perLot: number): SealedPools => {
    const places = new SealedPlaces(rows, perLot);
    const { dataSource, unitOfWork, keys } = database;
    return new SealedPools(dataSource, unitOfWork, new BidSlots(keys, places), new TenderParties(keys, places), places, new Log('spec', 'silent'));
  };

  it('B-03 grows with the setting, and does not shrink while something lies in it', async () => {
    const rows = async () => (await owner.query('SELECT id FROM aanbestedingen.sealed_slot')).rows.length;
    const start = await rows();
    await pools(start + 30, 2).onApplicationBootstrap();
    expect(await rows()).toBe(start + 30);
    await pools(start, 2).onApplicationBootstrap();
    expect(await rows()).toBe(start);
    const lotId = randomId();
    for (let party = 0; party < 20; party += 1) {
      await within(async (work) => done(await stage.slots.put(work, lotId, `p${party}`, keptFor(`p${party}`))));
    }
    await expect(pools(16, 2).onApplicationBootstrap()).rejects.toThrow('SAMENSPEL_SEALED_PLACES');
    expect(await rows()).toBe(start);
    await within((work) => stage.slots.releaseAll(work, lotId));
  });

  it('B-03 is promised at the publication, which is refused when no room is left, whoever bids', async () => {
    const { promised } = await pools(108, 2).standing();
    const { lot } = await stage.published();
    const before = await pools(108, 2).standing();
    expect(before.promised).toBe(promised + 2);
    await stage.bid(await stage.tender.signer(), lot);
    expect(await pools(108, 2).standing()).toEqual(before);
    const places = new SealedPlaces(108, 80);
    const keys = new VaultLotKeys(new BidSlots(database.keys, places), new TenderParties(database.keys, places));
    const another = [{ lotId: randomId(), tenderId: randomId() }];
    expect(codesOf(await database.unitOfWork.run(stage.tender.people.officer, (work) => keys.make(work, another, [])))).toEqual(['NO_ROOM_FOR_LOTS']);
  });

  it('B-03 a full pool refuses with one code, and leaves nothing of the bid', async () => {
    const lotId = randomId();
    const put = (party: number) => within(async (work) => codesOf(await stage.slots.put(work, lotId, `p${party}`, keptFor(`p${party}`))));
    // Beyond every promise there is a quarter of 108.
    for (let party = 0; party < 27; party += 1) expect(await put(party)).toEqual([]);
    expect(await put(27)).toEqual(['NO_SEALED_PLACE']);
    expect(await put(3)).toEqual([]);
  });
});
