// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { readReceipt } from '@samenspel/sealing';
import { BIDDERS, prepareBid, World, type CastName, type PreparedBid } from '@samenspel/walkthrough';
import { withClient } from '../postgres/application-role.mjs';
import { clonedDatabase } from './databases.js';
import { playSteps } from './played.js';
import { startProduct, type Product } from './product.js';
import { seeded } from './seeded.js';
import { startSkewedApis, type SkewedApis } from './skewed-apis.js';
import { isLong, seedsOf } from './tier.js';

const LONG = 600_000;
/** How many bids each party has lying ready: the first one fifty, when there is time for it. */
const READY: readonly number[] = isLong() ? [50, 25, 25] : [8, 4, 4];
/** They are sent over this long a time, half of it before the deadline. */
const STORM_MS = isLong() ? 6_000 : 2_400;
const PLANNING = 'query ($id: ID!) { tender(id: $id) { planning { bidDeadline } } }';
const SUBMIT = 'mutation ($input: SubmitBidInput!) { submitBid(input: $input) { receipt { text signature } errors { ... on UserError { code } } } }';
interface Submitted {
  readonly submitBid: {
    readonly receipt: { readonly text: string; readonly signature: string } | null;
    readonly errors: readonly { code: string }[];
  };
}

interface Ending {
  readonly name: CastName;
  readonly bid: PreparedBid;
  readonly receipt: { readonly text: string; readonly signature: string } | null;
  readonly receivedAt: number | null;
  readonly codes: readonly string[];
}

describe.each(seedsOf([1], [1]))(
  'many submissions around the deadline, on two APIs whose own clocks are wrong by twenty seconds, seed %d',
  (seed) => {
    const random = seeded(seed);
    let product: Product;
    let apis: SkewedApis | null = null;
    let world: World;
    let deadline: Date;
    let twins: readonly Ending[];
    let endings: readonly Ending[];

    async function handInOnce(name: CastName, bid: PreparedBid, key: string): Promise<Ending> {
      const answer = await world.person(name).graphql<Submitted>(SUBMIT, { input: bid.input }, key);
      const data = answer.data ?? null;
      if (data === null) throw new Error(`nothing was answered: ${JSON.stringify(answer)}`);
      const { receipt, errors: refused } = data.submitBid;
      const read = receipt === null ? null : readReceipt(receipt.text);
      if (read !== null && !read.ok) throw new Error('a receipt cannot be read');
      return { name, bid, receipt, receivedAt: read === null ? null : Date.parse(read.value.moment), codes: refused.map(({ code }) => code) };
    }

    async function prepare(): Promise<{ name: CastName; bid: PreparedBid }[]> {
      const ready: { name: CastName; bid: PreparedBid }[] = [];
      for (const [at, story] of BIDDERS.entries())
        for (let count = 0; count < (READY[at] ?? 0); count += 1) ready.push({ name: story.name, bid: await prepareBid(world, story) });
      return ready;
    }

    /** The same key twice at the same moment, on either API. */
    async function sendTwice({ name, bid }: { name: CastName; bid: PreparedBid }): Promise<Ending[]> {
      const key = randomUUID();
      return Promise.all([handInOnce(name, bid, key), handInOnce(name, bid, key)]);
    }

    async function storm(ready: readonly { name: CastName; bid: PreparedBid }[]): Promise<Ending[]> {
      await world.moveClock(new Date(deadline.getTime() - STORM_MS / 2));
      return Promise.all(
        ready.map(async ({ name, bid }) => {
          await pause(random() * STORM_MS);
          return handInOnce(name, bid, randomUUID());
        }),
      );
    }

    /** What each party was told last; that bid is the one that counts. */
    function remember(): void {
      for (const { name } of BIDDERS) {
        const taken = [...twins, ...endings].filter((one) => one.name === name && one.receivedAt !== null);
        const last = taken.toSorted((a, b) => (a.receivedAt ?? 0) - (b.receivedAt ?? 0)).at(-1);
        if (last?.receipt !== null && last !== undefined)
          world.bids.set(name, { receipt: last.receipt.text, signature: last.receipt.signature, ...last.bid.sent });
      }
    }

    beforeAll(async () => {
      process.stderr.write(`deadline storm, seed ${seed}\n`);
      product = await startProduct(await clonedDatabase());
      world = new World(product.origin);
      await playSteps(world, null, 'confirm-partnership');
      const { tender } = await world.person('linde').query<{ tender: { planning: { bidDeadline: string } } }>(PLANNING, { id: world.tenderId });
      deadline = new Date(tender.planning.bidDeadline);
      const [first, ...ready] = await prepare();
      if (first === undefined) throw new Error('there is no bid');
      apis = await startSkewedApis(product, [20_000, -20_000]);
      twins = await sendTwice(first);
      endings = await storm(ready);
      apis.restore();
      remember();
    }, LONG);
    afterAll(async () => {
      apis?.restore();
      await apis?.stop();
      await product.stop();
    }, LONG);

    it('B-06 the same idempotency key at the same moment gives one bid and one receipt', () => {
      expect(twins.map(({ codes }) => codes)).toEqual([[], []]);
      expect(twins[0]?.receipt).toEqual(twins[1]?.receipt);
    });
    it('B-05 each ended with a receipt of before the deadline or was refused as late, whatever the clock of its API said', () => {
      const [taken, refused] = [endings.filter(({ codes }) => codes.length === 0), endings.filter(({ codes }) => codes.length > 0)];
      expect(taken.length).toBeGreaterThan(0);
      expect(refused.length).toBeGreaterThan(0);
      for (const { receivedAt } of taken) expect(receivedAt).toBeLessThan(deadline.getTime());
      expect(new Set(refused.flatMap(({ codes }) => codes))).toEqual(new Set(['BID_LATE']));
      expect(new Set(taken.map(({ receipt }) => receipt?.text)).size).toBe(taken.length);
    });
    it(
      'B-05 T-02 the last one in time of each party is the one that was opened, and there is one of each',
      async () => {
        // The story itself asserts that the record of the opening lists the last receipt of each bidder.
        await playSteps(world, 'deadline', 'second-officer');
        const query = 'query ($id: ID!) { lot(id: $id) { bids(first: 50) { nodes { id } } } }';
        const { lot } = await world.person('procurement').query<{ lot: { bids: { nodes: unknown[] } } }>(query, { id: world.lotId });
        expect(lot.bids.nodes).toHaveLength(BIDDERS.length);
      },
      LONG,
    );
    it('B-05 X-01 every submission and every refusal stands in the chains that the opening made public', async () => {
      const { rows } = await withClient(product.database.ownerUrl, (client) =>
        client.query<{ acts: number }>(
          `SELECT sum((chain ->> 'count')::int)::int AS acts FROM audit.opened_chain, jsonb_array_elements(chains) AS chain WHERE tender_id = $1`,
          [world.tenderId],
        ),
      );
      // The story handed in three, replaced one, had one refused as late and one partnership confirmed.
      expect(rows[0]?.acts).toBeGreaterThanOrEqual(endings.length + 1 + 5);
    });
  },
);
