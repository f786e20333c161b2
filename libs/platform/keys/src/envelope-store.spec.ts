// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { SEALED_CHUNK_BYTES } from './chunk-cipher.js';
import { EnvelopeStore } from './envelope-store.js';
import { InstallationKeys } from './installation-keys.js';
import { generateKeySet, rotateKeySet } from './key-set.js';
import { UnreadableAtRest } from './key-setting-error.js';

const set = generateKeySet();
const MIB = 1024 * 1024;
let folder: string;
let store: EnvelopeStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samenspel-store-'));
  store = new EnvelopeStore(join(folder, 'envelopes'), InstallationKeys.parse(set.installationKeys));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(from: EnvelopeStore, ref: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of from.get(ref)) pieces.push(piece);
  return Buffer.concat(pieces);
}
const listed = (): Promise<string[]> => readdir(join(folder, 'envelopes'));

describe('envelope store', () => {
  it.each([0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB + 17])('B-03 gives back %i bytes as they came, with their size and digest', async (size) => {
    const bytes = randomBytes(size);
    const stored = await store.put(Readable.from([bytes.subarray(0, size >> 1), bytes.subarray(size >> 1)]));
    expect(stored).toMatchObject({ size, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(stored.ref).toHaveLength(69);
    expect((await read(store, stored.ref)).equals(bytes)).toBe(true);
    expect(await store.destroy(stored.ref)).toBe(true);
    expect(await store.destroy(stored.ref)).toBe(false);
    expect(await listed()).toEqual([]);
  });

  it('B-03 files have one size, one date, a random name, and nothing of the content or of age in them', async () => {
    const stored = await store.put(Readable.from([Buffer.from('age-encryption.org/v1\n-> X25519 canary'), randomBytes(MIB)]));
    for (const name of await listed()) {
      const file = join(folder, 'envelopes', name);
      expect(name).toMatch(/^[0-9a-f]{32}$/);
      expect(stored.ref).not.toContain(name);
      expect(await stat(file)).toMatchObject({ size: SEALED_CHUNK_BYTES, mtimeMs: 0, atimeMs: 0 });
      expect((await readFile(file)).includes('age-encryption')).toBe(false);
    }
    expect((await stat(join(folder, 'envelopes'))).mtimeMs).toBe(0);
    await store.destroy(stored.ref);
  });

  it('B-05 an upload that breaks off leaves nothing behind', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield randomBytes(2 * MIB + 5);
      throw new Error('aborted');
    }
    await expect(store.put(broken())).rejects.toThrow('aborted');
    expect(await listed()).toEqual([]);
  });

  it('B-03 a changed, cut, missing or swapped part is found', async () => {
    const attacks: ((files: string[]) => Promise<void>)[] = [
      async ([file = '']) => {
        const bytes = await readFile(file);
        bytes.writeUInt8(bytes.readUInt8(70_000) ^ 4, 70_000);
        await writeFile(file, bytes);
      },
      ([file = '']) => truncate(file, SEALED_CHUNK_BYTES - 1),
      ([file = '']) => unlink(file),
      async ([one = '', two = '']) => {
        const [a, b] = [await readFile(one), await readFile(two)];
        await writeFile(one, b);
        await writeFile(two, a);
      },
    ];
    for (const attack of attacks) {
      const stored = await store.put(Readable.from([randomBytes(2 * MIB)]));
      await attack((await listed()).map((name) => join(folder, 'envelopes', name)));
      await expect(read(store, stored.ref)).rejects.toThrow(UnreadableAtRest);
      await rm(join(folder, 'envelopes'), { recursive: true });
    }
  });

  it('B-03 another installation key or an invented reference finds nothing; a rotated key set finds all', async () => {
    const stored = await store.put(Readable.from([Buffer.from('x')]));
    const at = (setting: string) => new EnvelopeStore(join(folder, 'envelopes'), InstallationKeys.parse(setting));
    await expect(read(at(generateKeySet().installationKeys), stored.ref)).rejects.toThrow(UnreadableAtRest);
    await expect(read(store, '../../etc/passwd')).rejects.toThrow(UnreadableAtRest);
    expect((await read(at(rotateKeySet(set).installationKeys), stored.ref)).toString()).toBe('x');
  });
});
