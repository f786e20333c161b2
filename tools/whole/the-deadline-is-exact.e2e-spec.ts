// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { readReceipt } from '@samenspel/sealing';
import { BIDDERS, handIn, prepareBid, World, type PreparedBid } from '@samenspel/walkthrough';
import { clonedDatabase } from './databases.js';
import { playSteps } from './played.js';
import { startProduct, type Product } from './product.js';

const LONG = 300_000;
const TRIES = 12;
const EVERY_MS = 150;
const PLANNING = 'query ($id: ID!) { tender(id: $id) { planning { bidDeadline } } }';

interface Ending {
  readonly bid: PreparedBid;
  readonly receivedAt: Date | null;
  readonly codes: readonly string[];
}

describe('submissions around the deadline', () => {
  let product: Product;
  let world: World;
  let deadline: Date;
  let endings: readonly Ending[];

  /** Sends bids that lie ready, one after another, from somewhat before to somewhat after the deadline. */
  async function submitAround(): Promise<Ending[]> {
    const [linde] = BIDDERS;
    if (linde === undefined) throw new Error('there is no bidder');
    const prepared: PreparedBid[] = [];
    for (let count = 0; count < TRIES; count += 1) prepared.push(await prepareBid(world, linde));
    await world.moveClock(new Date(deadline.getTime() - (TRIES / 2) * EVERY_MS));
    const results: Ending[] = [];
    for (const bid of prepared) {
      const { errors, receipt } = await handIn(world, linde.name, bid);
      const read = errors.length > 0 ? null : readReceipt(receipt.text);
      if (read !== null && !read.ok) throw new Error('a receipt cannot be read');
      const receivedAt = read === null ? null : new Date(read.value.moment);
      if (read !== null) world.bids.set(linde.name, { receipt: receipt.text, signature: receipt.signature, ...bid.sent });
      results.push({ bid, receivedAt, codes: errors.map(({ code }) => code) });
      await pause(EVERY_MS / 2);
    }
    return results;
  }

  beforeAll(async () => {
    product = await startProduct(await clonedDatabase());
    world = new World(product.origin);
    await playSteps(world, null, 'confirm-partnership');
    const { tender } = await world.person('linde').query<{ tender: { planning: { bidDeadline: string } } }>(PLANNING, { id: world.tenderId });
    deadline = new Date(tender.planning.bidDeadline);
    endings = await submitAround();
  }, LONG);
  afterAll(() => product.stop(), LONG);

  it('B-05 each ended with a receipt of before the deadline or was refused as late, and nothing after the first refusal was taken', () => {
    const taken = endings.filter(({ codes }) => codes.length === 0);
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.length).toBeLessThan(TRIES);
    expect(endings.slice(0, taken.length)).toEqual(taken);
    for (const { receivedAt } of taken) expect(receivedAt?.getTime()).toBeLessThan(deadline.getTime());
    expect(new Set(endings.slice(taken.length).flatMap(({ codes }) => codes))).toEqual(new Set(['BID_LATE']));
  });
  it(
    'B-05 the last one in time is the one that was opened',
    async () => {
      // The story itself asserts that the record of the opening lists the last receipt of each bidder.
      await playSteps(world, 'deadline', 'second-officer');
      expect(world.bids.get('linde')?.qualitySha256).toBe(endings.filter(({ codes }) => codes.length === 0).at(-1)?.bid.sent.qualitySha256);
    },
    LONG,
  );
});
