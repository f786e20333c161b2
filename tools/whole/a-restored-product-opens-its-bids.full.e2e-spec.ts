// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BIDDERS, CANARY, World } from '@samenspel/walkthrough';
import { ownServer, type OwnDatabase, type OwnServer } from './databases.js';
import { filesWith } from './needles.js';
import { playSteps } from './played.js';
import { runProgram, startProduct, startRestored, type Product } from './product.js';

const LONG = 300_000;
const MAJORS = [15, 18] as const;
const RECEIPT = 'query ($lotId: ID!) { myBid(lotId: $lotId) { receipt { text } } }';

describe('a product that lost its machine while bids were sealed', () => {
  const folders: string[] = [];
  const folder = (): string => {
    const made = `/var/tmp/samenspel-spec-${randomUUID()}`;
    mkdirSync(made, { mode: 0o700 });
    folders.push(made);
    return made;
  };
  let server: OwnServer;
  let older: OwnServer | null = null;
  let product: Product;
  let running: Product | null = null;
  let world: World;
  let backup: string;
  let identity: string;

  const stop = async (): Promise<void> => {
    const stopping = running;
    running = null;
    await stopping?.stop();
  };
  const operate = async (words: readonly string[], more: Record<string, string> = {}): Promise<string> => {
    const { code, said } = await runProgram(words, { ...product.environment, ...more });
    if (code !== 0) throw new Error(said);
    return said;
  };

  beforeAll(async () => {
    server = await ownServer();
    product = running = await startProduct({ ...server, drop: async () => undefined });
    world = new World(product.origin);
    await playSteps(world, null, 'nobody-sees-bids');
    const place = folder();
    [backup, identity] = [join(place, 'night.backup'), join(place, 'key.txt')];
    const key = await operate(['tools/backup/backup.mjs', 'key']);
    writeFileSync(identity, key);
    // While it runs.
    await operate(['tools/backup/backup.mjs', 'make', '--recipient', /recipient: (\S+)/.exec(key)?.[1] ?? '', '--out', backup]);
    await stop();
  }, LONG);
  afterAll(async () => {
    await stop();
    await server.drop();
    await older?.drop();
    for (const one of folders) rmSync(one, { recursive: true, force: true });
  }, LONG);

  const emptyOn = async (major: 15 | 18): Promise<OwnDatabase> => {
    if (major === 18) return server.another('restored');
    older = await ownServer(15);
    return older.another('restored');
  };

  it('B-03 has a backup in which no bid can be read', () => {
    expect(filesWith(CANARY, [backup])).toEqual([]);
  });

  it.each(MAJORS)(
    'B-06 B-07 X-01 goes on from its backup on PostgreSQL %d: every receipt stands, and two officers open the bids',
    async (major) => {
      const [empty, place] = [await emptyOn(major), folder()];
      const target = { MIGRATION_DATABASE_URL: empty.ownerUrl, SAMENSPEL_DOCUMENTS_DIR: join(place, 'documents') };
      expect(await operate(['tools/backup/restore.mjs', '--identity', identity, backup], target)).toContain('The audit chain is whole');
      running = await startRestored(product, empty, place);
      for (const { name } of BIDDERS) {
        const { myBid } = await world.person(name).query<{ myBid: { receipt: { text: string } } }>(RECEIPT, { lotId: world.lotId });
        expect(myBid.receipt.text).toBe(world.bids.get(name)?.receipt);
      }
      await playSteps(world, 'deadline', 'second-officer');
      expect((await runProgram(['tools/operator/audit.mjs', 'verify'], running.environment)).said).toContain('The chain is whole.');
      await stop();
    },
    LONG,
  );
});
