// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CANARY, World } from '@samenspel/walkthrough';
import { withClient } from '../postgres/application-role.mjs';
import { ownServer, type OwnServer } from './databases.js';
import { filesWith, formsOf } from './needles.js';
import { playSteps } from './played.js';
import { startProduct, type Product } from './product.js';
import { rowsWith } from './rows-with.js';

const LONG = 300_000;
/** Planted in each place: a search that does not find this proves nothing. */
const CONTROL = 'controle-5Wz8-met-opzet-geplant';
const FOLDERS = ['documents', 'mail', 'logs', 'temporary'] as const;
const ALL_FORMS = [...formsOf(CONTROL).keys()].toSorted();

describe('a text that stands in every bid', () => {
  const temporary = `/var/tmp/samenspel-spec-temporary-${process.pid}`;
  const inherited = process.env['TMPDIR'];
  let server: OwnServer;
  let product: Product;
  let world: World;
  const folderOf = (name: (typeof FOLDERS)[number]): string => (name === 'temporary' ? temporary : join(product.folder, name));
  const places = (): string[] => [product.folder, temporary, server.data, server.log];
  const asOwner = (sql: string, values: unknown[] = []): Promise<unknown> => withClient(server.ownerUrl, (client) => client.query(sql, values));
  const formsIn = (place: string): string[] => [...new Set(filesWith(CONTROL, [place]).map(({ form }) => form))].toSorted();

  beforeAll(async () => {
    // So that whatever the programs put aside for a moment lies where nobody else writes.
    mkdirSync(temporary, { mode: 0o700 });
    process.env['TMPDIR'] = temporary;
    server = await ownServer();
    product = await startProduct(server);
    world = new World(product.origin);
    await plant();
    await playSteps(world, null, 'nobody-sees-bids');
    await asOwner('CHECKPOINT');
  }, LONG);
  afterAll(async () => {
    await product.stop();
    rmSync(temporary, { recursive: true, force: true });
    if (inherited === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = inherited;
  }, LONG);

  async function plant(): Promise<void> {
    const forms = Buffer.concat([...formsOf(CONTROL).values()].flatMap((form) => [form, Buffer.from('\n')]));
    for (const folder of FOLDERS) writeFileSync(join(folderOf(folder), 'planted'), forms);
    // Long enough to be kept compressed and apart, where a search of files alone could miss it.
    const long = JSON.stringify(Array.from({ length: 400 }, (_, at) => ({ at, text: `inschrijving ${CONTROL}` })));
    await asOwner('CREATE TABLE public.planted (id int, short text, long jsonb, bytes bytea)');
    await asOwner('INSERT INTO public.planted VALUES (1, $1, $2, $3)', [CONTROL, long, Buffer.from(CONTROL)]);
    await asOwner('CREATE TABLE public.planted_forms (bytes bytea)');
    await asOwner('INSERT INTO public.planted_forms VALUES ($1)', [forms]);
    await asOwner(`DO $$ BEGIN RAISE LOG '${CONTROL}'; END $$`);
  }

  it(
    'B-03 before the opening is found in no file: not of the data, the database and its write-ahead log, the logs, the mail, or put aside',
    () => {
      expect(filesWith(CANARY, places())).toEqual([]);
    },
    LONG,
  );
  it('B-03 before the opening is found in no row', async () => {
    expect(await rowsWith(CANARY, server.ownerUrl)).toEqual([]);
  });
  it(
    'B-03 is found in no file either when the write-ahead log went on to its next file',
    async () => {
      await asOwner('SELECT pg_switch_wal()');
      await asOwner('CHECKPOINT');
      expect(filesWith(CANARY, places())).toEqual([]);
    },
    LONG,
  );
  it.each(FOLDERS)('is searched for in a way that finds it in %s, in every form', (folder) => {
    expect(formsIn(folderOf(folder))).toEqual(ALL_FORMS);
  });
  it(
    'is searched for in a way that finds it in the database and its write-ahead log in every form, in its rows, and in its log',
    async () => {
      expect(formsIn(join(server.data, 'base'))).toEqual(ALL_FORMS);
      expect(formsIn(join(server.data, 'pg_wal'))).toEqual(ALL_FORMS);
      expect(await rowsWith(CONTROL, server.ownerUrl)).toEqual(expect.arrayContaining(['public.planted', 'public.planted_forms']));
      expect(formsIn(server.log)).toEqual(['raw']);
    },
    LONG,
  );
  it(
    'B-07 after the opening, when an adviser has read it, is found in no log, no mail and no file, nor when everything has stopped',
    async () => {
      await playSteps(world, 'deadline', 'read-bids');
      await asOwner('CHECKPOINT');
      expect(filesWith(CANARY, places())).toEqual([]);
      expect(await rowsWith(CANARY, server.ownerUrl)).toEqual([]);
      await product.halt();
      await server.halt();
      expect(filesWith(CANARY, places())).toEqual([]);
      expect(formsIn(join(server.data, 'base'))).toEqual(ALL_FORMS);
    },
    LONG,
  );
});
