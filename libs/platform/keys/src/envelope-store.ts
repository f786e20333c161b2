// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { CHUNK_BYTES, ChunkCipher } from './chunk-cipher.js';
import type { InstallationKeys } from './installation-keys.js';
import { UnreadableAtRest } from './key-setting-error.js';
import { OwnerMark } from './owner-mark.js';

/** What `put` tells about the bytes it got. Without `ref` nobody, also not with the installation key, finds or reads them again. */
export interface StoredEnvelope {
  /** 102 characters, always; keep it only sealed. */
  readonly ref: string;
  readonly size: number;
  /** Hex, over the bytes as they came in. */
  readonly sha256: string;
}

/** Every file gets this moment, so that a listing does not tell when something came in. */
const CONSTANT_MOMENT = new Date(0);
/** What was stored before references named an owner has none. */
const REF = /^([0-9a-f]{4})\.([0-9a-f]{64})(?:\.([0-9a-f]{32}))?$/;

/**
 * Envelopes on disk, encrypted once more: files of one equal size under random
 * names with a constant date. A listing shows the total volume and nothing else (B-03).
 */
export class EnvelopeStore {
  constructor(
    private readonly folder: string,
    private readonly keys: InstallationKeys,
  ) {}

  /** Stores a stream to its end, for the owner that may sweep it. When it breaks off, or this throws, nothing of it stays behind. */
  async put(source: AsyncIterable<Uint8Array>, owner: string): Promise<StoredEnvelope> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const secret = randomBytes(32);
    const version = this.keys.currentVersion;
    const mark = OwnerMark.of(this.keys, version, owner);
    const cipher = new ChunkCipher(this.keys, version, secret, mark);
    const hash = createHash('sha256');
    let size = 0;
    let written = 0;
    let complete = false;
    try {
      for await (const { bytes, last } of inChunks(source)) {
        hash.update(bytes);
        size += bytes.length;
        written += 1;
        await this.write(cipher.nameOf(written - 1), cipher.seal(written - 1, bytes, last));
      }
      await this.settle();
      complete = true;
    } finally {
      if (!complete) for (let index = written - 1; index >= 0; index -= 1) await this.remove(cipher.nameOf(index));
    }
    return { ref: `${version.toString(16).padStart(4, '0')}.${secret.toString('hex')}.${mark.toString()}`, size, sha256: hash.digest('hex') };
  }

  /** The bytes as they came in. Ends with `UnreadableAtRest` when anything is missing or changed; use nothing before the end. */
  async *get(ref: string): AsyncGenerator<Buffer, void, undefined> {
    const cipher = this.cipherOf(ref);
    for (let index = 0; ; index += 1) {
      const sealed = await readFile(join(this.folder, cipher.nameOf(index))).catch((cause: unknown) => {
        throw new UnreadableAtRest(`part ${index} of a stored envelope is not there`, { cause });
      });
      const { bytes, last } = cipher.open(index, sealed);
      yield bytes;
      if (last) return;
    }
  }

  /** Removes all parts; the last one first, so that an interrupted removal can be done again. True when there was something. */
  async destroy(ref: string): Promise<boolean> {
    const cipher = this.cipherOf(ref);
    let count = 0;
    while (await exists(join(this.folder, cipher.nameOf(count)))) count += 1;
    for (let index = count - 1; index >= 0; index -= 1) await this.remove(cipher.nameOf(index));
    if (count > 0) await this.settle();
    return count > 0;
  }

  /**
   * Removes every file of an owner that is no part of these envelopes, also what a killed upload left of one. Only for an owner that
   * takes nothing in any more: an envelope on its way to a submission would go too. Tells how many files went.
   */
  async sweep(owner: string, kept: readonly Pick<StoredEnvelope, 'ref' | 'size'>[]): Promise<number> {
    const marks = this.keys.versions.map((version) => OwnerMark.of(this.keys, version, owner));
    const staying = new Set(kept.flatMap(({ ref, size }) => this.namesOf(ref, size)));
    const names = await readdir(this.folder).catch(nothingWhenAbsent);
    const leftOver = names.filter((name) => !staying.has(name) && marks.some((mark) => mark.isOn(name)));
    for (const name of leftOver) await this.remove(name);
    if (leftOver.length > 0) await this.settle();
    return leftOver.length;
  }

  /** By the size, so that a part that is missing does not cost those behind it. */
  private namesOf(ref: string, size: number): string[] {
    const cipher = this.cipherOf(ref);
    return Array.from({ length: Math.max(1, Math.ceil(size / CHUNK_BYTES)) }, (_, index) => cipher.nameOf(index));
  }

  private cipherOf(ref: string): ChunkCipher {
    const [whole, version = '', secret = '', mark] = REF.exec(ref) ?? [];
    if (whole === undefined) throw new UnreadableAtRest('this is not a reference of this store');
    const number = Number.parseInt(version, 16);
    const owner = mark === undefined ? null : OwnerMark.parse(this.keys, number, mark);
    return new ChunkCipher(this.keys, number, Buffer.from(secret, 'hex'), owner);
  }

  private async write(name: string, sealed: Buffer): Promise<void> {
    const file = await open(join(this.folder, name), 'wx', 0o600);
    try {
      await file.writeFile(sealed);
      await file.utimes(CONSTANT_MOMENT, CONSTANT_MOMENT);
      // A receipt is a promise: the bytes must survive a power cut before it is given.
      await file.sync();
    } finally {
      await file.close();
    }
  }

  private async remove(name: string): Promise<void> {
    await unlink(join(this.folder, name)).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'ENOENT') throw cause;
    });
  }

  /** The names are durable too, and the folder's own date says nothing either. */
  private async settle(): Promise<void> {
    await utimes(this.folder, CONSTANT_MOMENT, CONSTANT_MOMENT);
    if (process.platform === 'win32') return;
    const folder = await open(this.folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

const nothingWhenAbsent = (cause: NodeJS.ErrnoException): string[] => {
  if (cause.code !== 'ENOENT') throw cause;
  return [];
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Cuts a stream into equal chunks; the last one, which may be empty, is marked. */
async function* inChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const piece of source) {
    waiting.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    length += piece.byteLength;
    if (length <= CHUNK_BYTES) continue;
    let whole = Buffer.concat(waiting);
    while (whole.length > CHUNK_BYTES) {
      yield { bytes: whole.subarray(0, CHUNK_BYTES), last: false };
      whole = whole.subarray(CHUNK_BYTES);
    }
    waiting = [whole];
    length = whole.length;
  }
  yield { bytes: Buffer.concat(waiting), last: true };
}
