// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BIDDERS, story, World } from '@samenspel/walkthrough';
import { ownServer, type OwnServer } from './databases.js';
import { killAtLastByte, type LastByte } from './kill-at-last-byte.js';
import { runProgram, startProduct, type Product } from './product.js';
import { seeded } from './seeded.js';
import { seedsOf } from './tier.js';

const LONG = 300_000;
const VICTIMS = ['API', 'worker', 'database'] as const;
/** Seven kills each: two of each victim at some moment, and the API between the last byte of an upload and its answer. */
const SEEDS = seedsOf([1], [1, 2, 3]);
const LONGEST_AFTER_MS = 250;
/** While two officers open, the key lives in one process only: when that is killed they start again (B-07), which a spec of its own shows. */
const OPENING = ['one-officer', 'second-officer', 'open-prices'];
/** Who is signing in at that moment begins again at the front page; from then on everything is asked again by itself. */
const NOT_DURING = ['sign-in', ...OPENING];

interface Kill {
  readonly victim: (typeof VICTIMS)[number];
  readonly during: string;
  readonly afterMs: number;
}

/** Each of the three is killed twice, during some step. */
function killsOf(seed: number): Kill[] {
  const random = seeded(seed);
  const moments = story.map(({ id }) => id).filter((id) => !NOT_DURING.includes(id));
  return [...VICTIMS, ...VICTIMS].map((victim) => {
    const during = moments[Math.floor(random() * moments.length)] ?? '';
    return { victim, during, afterMs: Math.floor(random() * LONGEST_AFTER_MS) };
  });
}

describe.each(SEEDS)('kill -9 of the API, the worker and the database while the story is played, seed %d', (seed) => {
  let server: OwnServer;
  let product: Product;
  let world: World;
  /** What each bidder was told, in order. */
  const acknowledged = new Map<string, string>();
  const foundBeforeOpening = new Map<string, string>();
  const kills = killsOf(seed);
  /** This bidder's upload is whole when the API dies, and it never hears of it. */
  const cutOff = BIDDERS[seed % BIDDERS.length]?.name ?? 'noord';
  let lastByte: LastByte | null = null;

  beforeAll(async () => {
    server = await ownServer();
    product = await startProduct(server);
    world = new World(product.origin);
    process.stderr.write(
      `seed ${seed}: ${kills.map(({ victim, during, afterMs }) => `${victim} during ${during} after ${afterMs} ms`).join(', ')}\n`,
    );
  }, LONG);
  afterAll(() => {
    lastByte?.restore();
    return product.stop();
  }, LONG);

  async function strike({ victim, afterMs }: Kill): Promise<void> {
    await pause(afterMs);
    if (victim === 'database') await server.killAndStartAgain();
    else product.kill(victim);
  }

  async function playUnderFire(): Promise<void> {
    for (const step of story) {
      if (step.id === 'deadline') await lookForReceipts();
      if (step.id === `submit-${cutOff}`) lastByte = killAtLastByte(() => product.kill('API'));
      await Promise.all([step.play(world), ...kills.filter(({ during }) => during === step.id).map(strike)]);
    }
  }

  async function lookForReceipts(): Promise<void> {
    const heads = await runProgram(['tools/operator/audit.mjs', 'heads'], product.environment);
    expect(heads.code).toBe(0);
    writeFileSync(join(product.folder, 'heads.json'), heads.said);
    for (const { name } of BIDDERS) {
      acknowledged.set(name, world.bids.get(name)?.receipt ?? '');
      const query = 'query ($lotId: ID!) { myBid(lotId: $lotId) { receipt { text } } }';
      const { myBid } = await world.person(name).query<{ myBid: { receipt: { text: string } } | null }>(query, { lotId: world.lotId });
      foundBeforeOpening.set(name, myBid?.receipt.text ?? 'none');
    }
  }

  it('lets the story end in the award record, for the people only asked again', () => playUnderFire(), LONG);
  it('B-03 a whole upload that was never answered is sent again, and nothing else is asked of the bidder', () => {
    expect(lastByte?.unanswered()).toBe(1);
  });
  it('B-06 keeps every receipt that was given', () => {
    expect(acknowledged.size).toBe(BIDDERS.length);
    expect([...foundBeforeOpening]).toEqual([...acknowledged]);
  });
  it('B-07 opened every bid of which a receipt was given', async () => {
    const query = 'query ($id: ID!) { lot(id: $id) { openingRecord(purpose: quality) { digests { qualitySha256 } } } }';
    const { lot } = await world
      .person('linde')
      .query<{ lot: { openingRecord: { digests: { qualitySha256: string }[] } } }>(query, { id: world.lotId });
    const opened = lot.openingRecord.digests.map(({ qualitySha256 }) => qualitySha256);
    expect(opened).toEqual(expect.arrayContaining([...world.bids.values()].map(({ qualitySha256 }) => qualitySha256)));
  });
  it('X-01 leaves the audit chain whole, with the heads that were kept on the way', async () => {
    const { code, said } = await runProgram(
      ['tools/operator/audit.mjs', 'verify', '--heads', join(product.folder, 'heads.json')],
      product.environment,
    );
    expect(said).toContain('The chain is whole.');
    expect(code).toBe(0);
  });
});
