// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';

/** Raised when the order or the meaning of frames changes; a reader refuses what it does not know. */
export const FORMAT = 1;
const MAGIC = Buffer.from('samenspel backup\n');
const HEAD_BYTES = 5;
const LARGEST_FRAME = 16 * 1024 * 1024;

/** @typedef {'head' | 'begin' | 'data' | 'end' | 'manifest'} FrameKind */
const KINDS = /** @type {const} */ (['head', 'begin', 'data', 'end', 'manifest']);

/** @typedef {{ kind: FrameKind, bytes: Buffer }} Frame */

/** A backup that is cut, changed or put together wrongly; the message says where. */
export class DamagedBackup extends Error {
  /** @param {string} what @param {ErrorOptions} [options] */
  constructor(what, options) {
    super(`The backup is damaged: ${what}. Nothing was changed. Take another copy of it, or an earlier backup.`, options);
    this.name = 'DamagedBackup';
  }
}

/** @param {FrameKind} kind @param {Buffer} bytes */
function frame(kind, bytes) {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt8(KINDS.indexOf(kind));
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/** @param {FrameKind} kind @param {unknown} value */
export const textFrame = (kind, value) => frame(kind, Buffer.from(JSON.stringify(value)));

export const magic = () => MAGIC;

/**
 * One table or document: its description, its bytes, and what they came to.
 * @param {Record<string, unknown>} about @param {AsyncIterable<Uint8Array>} source
 * @param {(closing: { bytes: number, sha256: string, lines: number }) => void} ended
 */
export async function* entryFrames(about, source, ended) {
  yield textFrame('begin', about);
  const hash = createHash('sha256');
  let [bytes, lines] = [0, 0];
  for await (const piece of source) {
    const part = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    hash.update(part);
    bytes += part.length;
    // Text of COPY: a line feed ends a row and stands nowhere else.
    for (const byte of part) if (byte === 0x0a) lines += 1;
    yield frame('data', part);
  }
  const closing = { bytes, sha256: hash.digest('hex'), lines };
  ended(closing);
  yield textFrame('end', closing);
}

/** Takes a stream apart again, with never more than one frame in memory. @param {AsyncIterable<Uint8Array>} source @returns {AsyncGenerator<Frame>} */
export async function* readFrames(source) {
  const reader = takerOf(source);
  if (!(await reader.take(MAGIC.length))?.equals(MAGIC)) throw new DamagedBackup('it does not begin as a backup does');
  for (;;) {
    const head = await reader.take(HEAD_BYTES);
    if (head === null) return;
    const kind = KINDS[head.readUInt8()];
    const length = head.readUInt32BE(1);
    if (kind === undefined || length > LARGEST_FRAME) throw new DamagedBackup('a part of it has no known form');
    const bytes = await reader.take(length);
    if (bytes === null) throw new DamagedBackup('it ends in the middle');
    yield { kind, bytes };
  }
}

/** @param {AsyncIterable<Uint8Array>} source */
function takerOf(source) {
  const pieces = source[Symbol.asyncIterator]();
  /** @type {Buffer[]} */
  let waiting = [];
  let held = 0;
  /** @param {number} count @returns {Promise<Buffer | null>} null at the end */
  async function take(count) {
    while (held < count) {
      const { value, done } = await pieces.next();
      if (done === true) break;
      waiting.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
      held += value.byteLength;
    }
    if (held === 0 && count > 0) return null;
    if (held < count) throw new DamagedBackup('it ends in the middle');
    const whole = waiting.length === 1 ? (waiting[0] ?? Buffer.alloc(0)) : Buffer.concat(waiting);
    waiting = whole.length > count ? [whole.subarray(count)] : [];
    held -= count;
    return whole.subarray(0, count);
  }
  return { take };
}
