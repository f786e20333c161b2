// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { isSafeName } from './documents.mjs';
import { DamagedBackup, FORMAT, readFrames } from './frames.mjs';
import { tally } from './make-backup.mjs';

/**
 * @typedef {import('./make-backup.mjs').Head} Head
 * @typedef {import('./make-backup.mjs').Manifest} Manifest
 * @typedef {import('./tables.mjs').TableShape} TableShape
 * @typedef {{ table: (shape: TableShape, rows: AsyncIterable<Buffer>) => Promise<void>, document: (name: string, bytes: AsyncIterable<Buffer>) => Promise<void> }} Taker
 */

/** @param {string} file @param {string} identity */
async function decrypted(file, identity) {
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
  } catch (cause) {
    throw new Error('The identity file holds no age identity. It has a line that begins with AGE-SECRET-KEY-1.', { cause });
  }
  const source = Readable.toWeb(createReadStream(file));
  try {
    return await decrypter.decrypt(/** @type {ReadableStream<Uint8Array>} */ (source));
  } catch (cause) {
    await source.cancel().catch(() => undefined);
    throw new Error('This backup does not open with this identity. Nothing was changed. Use the identity of the recipient it was made for.', {
      cause,
    });
  }
}

/** @param {unknown} problem */
const asDamage = (problem) => (problem instanceof DamagedBackup ? problem : new DamagedBackup('its bytes were changed or cut', { cause: problem }));

/** @param {string} file @param {string} identity @returns {AsyncGenerator<import('./frames.mjs').Frame>} */
async function* framesOf(file, identity) {
  const plain = Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (await decrypted(file, identity)));
  // What fails on one side ends the other, and is thrown where the frames are read.
  const unpacked = pipeline(plain, createGunzip(), () => undefined);
  const frames = readFrames(unpacked);
  try {
    for (;;) {
      const next = await frames.next().catch((/** @type {unknown} */ problem) => {
        throw asDamage(problem);
      });
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    unpacked.destroy();
  }
}

/** @param {import('./frames.mjs').Frame | undefined} frame @param {import('./frames.mjs').FrameKind} kind @returns {any} what its author wrote */
function textOf(frame, kind) {
  if (frame?.kind !== kind) throw new DamagedBackup(`a part of the kind ${kind} is missing`);
  return JSON.parse(frame.bytes.toString());
}

/** @param {AsyncGenerator<import('./frames.mjs').Frame>} frames @returns {Promise<Head>} */
async function headIn(frames) {
  const head = textOf((await frames.next()).value, 'head');
  if (head.format !== FORMAT)
    throw new Error(`This backup has format ${head.format}; this release reads format ${FORMAT}. Use the release that made it.`);
  return head;
}

/** What a backup says of itself, without reading on. @param {string} file @param {string} identity */
export async function readHead(file, identity) {
  const frames = framesOf(file, identity);
  try {
    return await headIn(frames);
  } finally {
    await frames.return(undefined);
  }
}

/** @param {AsyncGenerator<import('./frames.mjs').Frame>} frames @param {(closing: import('./make-backup.mjs').Closing) => void} ended */
async function* bytesOfEntry(frames, ended) {
  const hash = createHash('sha256');
  let [bytes, lines] = [0, 0];
  for (let next = await frames.next(); next.done !== true; next = await frames.next()) {
    const { kind } = next.value;
    if (kind === 'data') {
      hash.update(next.value.bytes);
      bytes += next.value.bytes.length;
      for (const byte of next.value.bytes) if (byte === 0x0a) lines += 1;
      yield next.value.bytes;
      continue;
    }
    const said = textOf(next.value, 'end');
    const found = { bytes, sha256: hash.digest('hex'), lines };
    if (said.sha256 !== found.sha256 || said.bytes !== bytes || said.lines !== lines) throw new DamagedBackup('a part of it has another digest');
    return ended(found);
  }
  throw new DamagedBackup('it ends in the middle');
}

/**
 * Reads a backup to its end and hands out each table and document; throws `DamagedBackup` for anything cut, changed, added or
 * left out. What was handed out counts only when this returns.
 * @param {string} file @param {string} identity @param {Taker} taker @returns {Promise<Manifest>}
 */
export async function readBackup(file, identity, taker) {
  const frames = framesOf(file, identity);
  try {
    await headIn(frames);
    const counted = tally();
    let next = await frames.next();
    for (; next.done !== true && next.value.kind === 'begin'; next = await frames.next()) {
      const about = textOf(next.value, 'begin');
      const name = about.kind === 'table' ? `${about.schema}.${about.table}` : about.name;
      if (about.kind === 'document' && !isSafeName(name)) throw new DamagedBackup('a document in it has a name that leads elsewhere');
      let ended = false;
      const bytes = bytesOfEntry(frames, (closing) => {
        ended = true;
        counted.add(about.kind, name, closing);
      });
      await (about.kind === 'table' ? taker.table(about, bytes) : taker.document(name, bytes));
      if (!ended) throw new DamagedBackup('a part of it was not read to its end');
    }
    const manifest = textOf(next.value, 'manifest');
    if (counted.result().sha256 !== manifest.sha256) throw new DamagedBackup('something was left out of it, or added to it');
    if ((await frames.next()).done !== true) throw new DamagedBackup('something follows its end');
    return manifest;
  } finally {
    await frames.return(undefined);
  }
}

/** @param {AsyncIterable<Buffer>} bytes */
const passOver = async (bytes) => {
  for await (const piece of bytes) void piece;
};

/** Reads all of it and keeps nothing: what a restore does before it touches anything. @param {string} file @param {string} identity */
export const checkBackup = (file, identity) =>
  readBackup(file, identity, { table: (_shape, rows) => passOver(rows), document: (_name, bytes) => passOver(bytes) });
