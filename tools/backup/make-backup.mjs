// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline as connect, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import { withClient } from '../postgres/application-role.mjs';
import { holdDocuments } from './documents.mjs';
import { entryFrames, FORMAT, magic, textFrame } from './frames.mjs';
import { rowsOut, tablesOf } from './tables.mjs';

/**
 * @typedef {{ bytes: number, sha256: string, lines: number }} Closing
 * @typedef {{ format: number, madeAt: string, server: string, migrations: string[], keyChecks: import('@samenspel/keys').KeyCheck[] }} Head
 * @typedef {{ position: number, hash: string }} ChainEnd
 * @typedef {{ rows: Record<string, number>, documents: number, bytes: number, sha256: string, chain: ChainEnd, heads: import('@samenspel/audit').SignedHead[] }} Manifest
 *   `sha256`: over a line for each entry with its name and its own digest; `heads`: the last signed ones.
 */

const HEADS = 24;

/** Adds up what was written, so that nothing can be left out or added unseen. */
export function tally() {
  const hash = createHash('sha256');
  /** @type {Record<string, number>} */
  const rows = {};
  let [documents, bytes] = [0, 0];
  return {
    /** @param {string} kind @param {string} name @param {Closing} closing */
    add(kind, name, closing) {
      hash.update(`${kind} ${name} ${closing.bytes} ${closing.sha256}\n`);
      bytes += closing.bytes;
      if (kind === 'table') rows[name] = closing.lines;
      else documents += 1;
    },
    result: () => ({ rows, documents, bytes, sha256: hash.digest('hex') }),
  };
}

/** @param {import('pg').Client} client @returns {Promise<Head>} */
async function headOf(client) {
  const { rows: clock } = await client.query('SELECT clock.real() AS at, version() AS server');
  const { rows: migrations } = await client.query('SELECT name FROM migration.applied ORDER BY right(name, 13)');
  const { rows: keyChecks } = await client.query('SELECT version, value FROM installation.key_check ORDER BY version');
  if (keyChecks.length === 0) throw new Error('This database has no installation key yet: it was never started. There is nothing to keep.');
  return {
    format: FORMAT,
    madeAt: clock[0].at.toISOString(),
    server: clock[0].server,
    migrations: migrations.map(({ name }) => name),
    keyChecks,
  };
}

/** @param {import('pg').Client} client @returns {Promise<Pick<Manifest, 'chain' | 'heads'>>} */
async function chainOf(client) {
  const { rows } = await client.query(`SELECT position::int AS position, encode(hash, 'hex') AS hash FROM audit.link ORDER BY position DESC LIMIT 1`);
  const { rows: heads } = await client.query(
    `SELECT position::int AS position, encode(hash, 'hex') AS hash, at, key_id AS "keyId", signature FROM audit.head ORDER BY at DESC LIMIT ${HEADS}`,
  );
  return {
    chain: rows[0] ?? { position: 0, hash: '' },
    heads: heads.map((head) => ({ ...head, at: head.at.toISOString(), signature: head.signature.toString('base64') })),
  };
}

/**
 * The readable stream of a backup: head, tables, documents, manifest. The documents are held before and after the moment of the
 * snapshot, so that each one that a row of it names is there.
 * @param {import('pg').Client} client @param {string} documentsDir @param {(manifest: Manifest) => void} made
 */
async function* plainBackup(client, documentsDir, made) {
  const documents = await holdDocuments(documentsDir);
  try {
    await documents.hold();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query('SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0');
    const head = await headOf(client);
    await documents.hold();
    yield magic();
    yield textFrame('head', head);
    const counted = tally();
    for (const shape of await tablesOf(client)) {
      const name = `${shape.schema}.${shape.table}`;
      yield* entryFrames({ kind: 'table', ...shape }, rowsOut(client, shape), (closing) => counted.add('table', name, closing));
    }
    for await (const name of documents.names())
      yield* entryFrames({ kind: 'document', name }, documents.read(name), (closing) => counted.add('document', name, closing));
    const manifest = { ...counted.result(), ...(await chainOf(client)) };
    await client.query('COMMIT');
    yield textFrame('manifest', manifest);
    made(manifest);
  } finally {
    await documents.release();
  }
}

/** @param {string[]} recipients */
function encrypterFor(recipients) {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch (cause) {
      throw new Error(`"${recipient}" is no age recipient. It begins with age1; npm run backup -- key makes one.`, { cause });
    }
  }
  return encrypter;
}

/**
 * Everything of an installation at one moment, as one file that only the holders of the recipients' keys can read. Nothing of it
 * is held in memory whole, nothing readable touches the disk, and the file has its name only when it is complete.
 * @param {{ databaseUrl: string, documentsDir: string, recipients: string[], out: string }} options
 * @returns {Promise<Manifest>}
 */
export async function makeBackup({ databaseUrl, documentsDir, recipients, out }) {
  const encrypter = encrypterFor(recipients);
  const unfinished = `${out}.unfinished`;
  /** @type {Manifest | undefined} */
  let manifest;
  try {
    await withClient(databaseUrl, async (client) => {
      const plain = Readable.from(
        plainBackup(client, documentsDir, (made) => (manifest = made)),
        { objectMode: false },
      );
      // What fails on one side ends the other; the pipeline below tells what it was.
      const packed = connect(plain, createGzip(), () => undefined);
      const sealed = await encrypter.encrypt(/** @type {ReadableStream<Uint8Array>} */ (Readable.toWeb(packed)));
      await pipeline(
        Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (sealed)),
        createWriteStream(unfinished, { mode: 0o600, flags: 'wx' }),
      );
    });
    const file = await open(unfinished, 'r+');
    await file.sync();
    await file.close();
    await rename(unfinished, out);
  } catch (problem) {
    await rm(unfinished, { force: true });
    throw problem;
  }
  if (manifest === undefined) throw new Error('the backup ended without its manifest');
  return manifest;
}
