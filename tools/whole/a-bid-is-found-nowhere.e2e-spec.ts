// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CANARY, World } from '@samenspel/walkthrough';
import { withClient } from '../postgres/application-role.mjs';
import { ownServer, type OwnServer } from './databases.js';
import { filesWith, needlesOf } from './needles.js';
import { playSteps } from './played.js';
import { startProduct, type Product } from './product.js';
import { rowsWith } from './rows-with.js';

const LONG = 300_000;
/** Planted in each place: a search that does not find this proves nothing. */
const CONTROL = 'controle-5Wz8-met-opzet-geplant';
const FOLDERS = ['documents', 'mail', 'logs'] as const;

describe('a text that stands in every bid', () => {
  let server: OwnServer;
  let product: Product;
  let world: World;
  const places = (): string[] => [product.folder, server.data, server.log];

  beforeAll(async () => {
    server = await ownServer();
    product = await startProduct(server);
    world = new World(product.origin);
    await plant();
    await playSteps(world, null, 'nobody-sees-bids');
    await withClient(server.ownerUrl, (client) => client.query('CHECKPOINT'));
  }, LONG);
  afterAll(() => product.stop(), LONG);

  async function plant(): Promise<void> {
    const forms = Buffer.concat([...needlesOf(CONTROL).values()].flatMap((form) => [form, Buffer.from('\n')]));
    for (const folder of FOLDERS) writeFileSync(join(product.folder, folder, 'planted'), forms);
    await withClient(server.ownerUrl, async (client) => {
      // Long enough to be kept compressed and apart, where a search of files alone could miss it.
      const long = JSON.stringify(Array.from({ length: 400 }, (_, at) => ({ at, text: `inschrijving ${CONTROL}` })));
      await client.query('CREATE TABLE public.planted (id int, short text, long jsonb, bytes bytea)');
      await client.query('INSERT INTO public.planted VALUES (1, $1, $2, $3)', [CONTROL, long, Buffer.from(CONTROL)]);
    });
  }

  it('B-03 before the opening is found in no file: not of the data, the database and its write-ahead log, the logs, or the mail', () => {
    expect(filesWith(CANARY, places())).toEqual([]);
  });
  it('B-03 before the opening is found in no row', async () => {
    expect(await rowsWith(CANARY, server.ownerUrl)).toEqual([]);
  });
  it.each(FOLDERS)('is searched for in a way that finds it in %s, in every form', (folder) => {
    const forms = filesWith(CONTROL, [join(product.folder, folder)]).map(({ form }) => form);
    expect(forms.toSorted()).toEqual([...needlesOf(CONTROL).keys()].toSorted());
  });
  it('is searched for in a way that finds it in the database, its write-ahead log, and its rows', async () => {
    const files = filesWith(CONTROL, [server.data]).map(({ file }) => file);
    expect(files.some((file) => file.startsWith(join(server.data, 'base')))).toBe(true);
    expect(files.some((file) => file.startsWith(join(server.data, 'pg_wal')))).toBe(true);
    expect(await rowsWith(CONTROL, server.ownerUrl)).toEqual(['public.planted']);
  });
  it(
    'B-07 after the opening, when an adviser has read it, is found in no log, no mail and no file',
    async () => {
      await playSteps(world, 'deadline', 'read-bids');
      await withClient(server.ownerUrl, (client) => client.query('CHECKPOINT'));
      expect(filesWith(CANARY, places())).toEqual([]);
      expect(await rowsWith(CANARY, server.ownerUrl)).toEqual([]);
    },
    LONG,
  );
});
