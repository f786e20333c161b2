// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ok, type Actor } from '@samenspel/kernel';
import { readReceipt, verifyReceipt } from '@samenspel/sealing';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { Client } from 'pg';
import { BidStage, codesOf, done, fresh } from '../../testing/index.js';
import type { Lot } from '../../domain/tenders/lot.js';

const POOLS = ['aanbestedingen.sealed_slot', 'aanbestedingen.tender_party'];
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

/** A digest of every row of every table that is no pool. */
async function everythingElse(): Promise<string> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const digests: string[] = [];
  for (const { name } of tables.filter((table) => !POOLS.includes(table.name))) {
    const { rows } = await owner.query<{ digest: string | null }>(`SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS digest FROM ${name} t`);
    digests.push(`${name} ${rows[0]?.digest ?? ''}`);
  }
  return digests.join('\n');
}

/** What a dump shows of the pools to somebody without the key. */
async function shapesOfPools(): Promise<unknown[]> {
  const shapes: unknown[] = [];
  for (const pool of POOLS) {
    const scope = pool.endsWith('slot') ? 'lot_tag' : 'tender_tag';
    const { rows } = await owner.query<object>(
      `SELECT id, length(meta) AS meta, length(${scope}) AS scope, length(party_tag) AS party FROM ${pool} ORDER BY id`,
    );
    shapes.push(...rows);
  }
  return shapes;
}

const slotOf = async (lot: Lot, party: Actor) =>
  done(await database.unitOfWork.run(party, async (work) => ok((await stage.slots.find(work, lot.id, party.party?.id ?? ''))?.content ?? null)));
const liveBids = async (lot: Lot): Promise<number> =>
  done(await database.unitOfWork.run(stage.tender.people.officer, async (work) => ok(await stage.slots.all(work, lot.id)))).filter(
    ({ content }) => content.slot.submission !== null,
  ).length;

describe('a sealed bid', () => {
  it('B-03 changes no row count, no length, no id, and nothing in any other table', async () => {
    const { lot } = await stage.published();
    const bidder = await stage.tender.signer();
    const before = [await shapesOfPools(), await everythingElse()];
    await stage.bid(bidder, lot);
    await stage.bid(bidder, lot);
    done(await stage.withdraw.execute(fresh(bidder), { lotId: lot.id }));
    await stage.bid(bidder, lot);
    expect([await shapesOfPools(), await everythingElse()]).toEqual(before);
  });

  it('B-06 is answered with a receipt that verifies, and the same one for a repeated request', async () => {
    const { lot } = await stage.published();
    const bidder = { ...fresh(await stage.tender.signer()), idempotency: { key: 'once', requestDigest: 'a' } };
    const sealed = await stage.seal(bidder, lot);
    const input = await stage.upload(bidder, lot, sealed);
    const receipt = done(await stage.submit.execute(bidder, input));
    const read = done(readReceipt(receipt.text));
    expect(read).toMatchObject({ act: 'submitted', lotId: lot.id, qualitySha256: sealed.quality.sha256, priceSha256: sealed.price.sha256 });
    expect(await verifyReceipt(receipt.text, new Uint8Array(Buffer.from(receipt.signature, 'base64')), stage.receiptKeys.publicKeyPem)).toBe(true);
    expect(done(await stage.submit.execute(bidder, input))).toEqual(receipt);
    expect((await slotOf(lot, bidder))?.slot.earlier).toEqual([]);
  });

  it('T-02 two submissions of one party at the same moment leave one live bid', async () => {
    const { lot } = await stage.published();
    const bidder = await stage.tender.signer();
    const inputs = [];
    for (let count = 0; count < 2; count += 1) inputs.push(await stage.upload(bidder, lot, await stage.seal(bidder, lot)));
    const results = await Promise.all(inputs.map((input) => stage.submit.execute(fresh(bidder), input)));
    expect(results.map(codesOf)).toEqual([[], []]);
    expect(await liveBids(lot)).toBe(1);
    expect((await slotOf(lot, bidder))?.slot.earlier.map(({ state }) => state)).toEqual(['replaced']);
  });

  it('B-05 a replaced or withdrawn envelope is destroyed, and its digest stays', async () => {
    const { lot } = await stage.published();
    const bidder = await stage.tender.signer();
    const files = await stage.files();
    const first = await stage.bid(bidder, lot);
    const oneBid = (await stage.files()) - files;
    await stage.bid(bidder, lot);
    expect((await stage.files()) - files).toBe(oneBid);
    const receipt = done(await stage.withdraw.execute(fresh(bidder), { lotId: lot.id }));
    expect(await stage.files()).toBe(files);
    expect(done(readReceipt(receipt.text)).act).toBe('withdrawn');
    const slot = (await slotOf(lot, bidder))?.slot;
    expect(slot?.earlier.map(({ state }) => state)).toEqual(['replaced', 'withdrawn']);
    expect(slot?.earlier[0]?.qualitySha256).toBe(first.sealed.quality.sha256);
    expect(codesOf(await stage.withdraw.execute(fresh(bidder), { lotId: lot.id }))).toEqual(['NOTHING_TO_WITHDRAW']);
  });

  it('B-03 an upload that breaks off, or is no envelope, leaves nothing behind', async () => {
    const { lot } = await stage.published();
    const bidder = await stage.tender.signer();
    const sealed = await stage.seal(bidder, lot);
    const files = await stage.files();
    const put = (body: AsyncIterable<Uint8Array>) => stage.receive.execute(bidder, { lotId: lot.id, purpose: 'quality' }, body);
    async function* breaksOff() {
      yield await Promise.resolve(sealed.quality.bytes.subarray(0, 200_000));
      throw new Error('aborted');
    }
    async function* whole(bytes: Uint8Array) {
      yield await Promise.resolve(bytes);
    }
    await expect(put(breaksOff())).rejects.toThrow('aborted');
    expect(codesOf(await put(whole(new Uint8Array(300_000))))).toEqual(['ENVELOPE_HEADER']);
    expect(codesOf(await put(whole(sealed.quality.bytes.subarray(0, 100_000))))).toEqual(['ENVELOPE_SIZE']);
    expect(await stage.files()).toBe(files);
    const stranger = await stage.tender.signer();
    const input = await stage.upload(bidder, lot, sealed);
    expect(codesOf(await stage.submit.execute(fresh(stranger), input))).toEqual(['ENVELOPE_UNKNOWN']);
  });

  it('B-05 a late one is refused, and the refusal is kept in the slot, where nobody sees it', async () => {
    const { tenderId, lot } = await stage.published();
    const bidder = await stage.tender.signer();
    const { input } = await stage.bid(bidder, lot);
    await stage.closeAt(tenderId);
    const before = [await shapesOfPools(), await everythingElse()];
    expect(codesOf(await stage.submit.execute(fresh(bidder), input))).toEqual(['BID_LATE']);
    expect(codesOf(await stage.withdraw.execute(fresh(bidder), { lotId: lot.id }))).toEqual(['BID_LATE']);
    expect([await shapesOfPools(), await everythingElse()]).toEqual(before);
    const kept = await slotOf(lot, bidder);
    expect(kept?.chain.acts.map(({ kind }) => kind)).toEqual(['bid.submitted', 'bid.refused_late']);
    expect(kept?.slot.state).toBe('submitted');
  });

  it('B-05 one that is timed before the deadline and stored after it is in the commitment', async () => {
    const { tenderId, lot } = await stage.published();
    const bidder = await stage.tender.signer();
    const sealed = await stage.seal(bidder, lot);
    const input = await stage.upload(bidder, lot, sealed);
    let letGo = (): void => undefined;
    const gone = new Promise<void>((resolve) => (letGo = resolve));
    // Somebody holds the row that the submission needs last: it has its moment already, and waits.
    const holding = database.unitOfWork.run(bidder, async (work) => {
      await stage.parties.release(work, tenderId, bidder.party?.id ?? '');
      await gone;
      return ok();
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const submitting = stage.submit.execute(fresh(bidder), input);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const closing = stage.closeAt(tenderId);
    await new Promise((resolve) => setTimeout(resolve, 500));
    letGo();
    await Promise.all([holding, closing]);
    expect(codesOf(await submitting)).toEqual([]);
    expect((await stage.lotOf(tenderId)).status).toBe('closed');
    expect(await stage.open(lot, 'quality')).toBe('opened');
    const record = await stage.findOpening.record(stage.tender.people.officer, lot.id, 'quality');
    expect(record?.digests).toEqual([{ qualitySha256: sealed.quality.sha256, priceSha256: sealed.price.sha256, state: 'submitted' }]);
    expect(record?.findings).toEqual([]);
  });

  it('A-04 a party advises or bids, never both, also when both happen at the same moment', async () => {
    const { tenderId, lot } = await stage.published();
    const party = await stage.tender.signer('initiative');
    const input = await stage.upload(party, lot, await stage.seal(party, lot));
    const advise = () =>
      database.unitOfWork.run<void, never>(
        party,
        async (work) => (await stage.parties.claim(work, tenderId, party.party?.id ?? '', 'adviser')) as never,
      );
    const [bid, advice] = await Promise.all([stage.submit.execute(fresh(party), input), advise()]);
    expect([...codesOf(bid), ...codesOf(advice)]).toHaveLength(1);
    const other = await stage.tender.signer('initiative');
    done(
      await database.unitOfWork.run<void, never>(
        other,
        async (work) => (await stage.parties.claim(work, tenderId, other.party?.id ?? '', 'adviser')) as never,
      ),
    );
    const second = await stage.upload(other, lot, await stage.seal(other, lot));
    expect(codesOf(await stage.submit.execute(fresh(other), second))).toEqual(['ADVISER_CANNOT_BID']);
  });
});
