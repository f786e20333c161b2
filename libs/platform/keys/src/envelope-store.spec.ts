// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ChunkCipher, SEALED_CHUNK_BYTES } from './chunk-cipher.js';
import { EnvelopeStore } from './envelope-store.js';
import { InstallationKeys } from './installation-keys.js';
import { generateKeySet, rotateKeySet } from './key-set.js';
import { UnreadableAtRest } from './key-setting-error.js';
import { OwnerMark } from './owner-mark.js';

const set = generateKeySet();
const OWNER = 'lot 1';
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
    const stored = await store.put(Readable.from([bytes.subarray(0, size >> 1), bytes.subarray(size >> 1)]), OWNER);
    expect(stored).toMatchObject({ size, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(stored.ref).toHaveLength(102);
    expect((await read(store, stored.ref)).equals(bytes)).toBe(true);
    expect(await store.destroy(stored.ref)).toBe(true);
    expect(await store.destroy(stored.ref)).toBe(false);
    expect(await listed()).toEqual([]);
  });

  it('B-03 files have one size, one date, a random name, and nothing of the content or of age in them', async () => {
    const stored = await store.put(Readable.from([Buffer.from('age-encryption.org/v1\n-> X25519 canary'), randomBytes(MIB)]), OWNER);
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
    await expect(store.put(broken(), OWNER)).rejects.toThrow('aborted');
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
      const stored = await store.put(Readable.from([randomBytes(2 * MIB)]), OWNER);
      await attack((await listed()).map((name) => join(folder, 'envelopes', name)));
      await expect(read(store, stored.ref)).rejects.toThrow(UnreadableAtRest);
      await rm(join(folder, 'envelopes'), { recursive: true });
    }
  });

  it('B-03 another installation key or an invented reference finds nothing; a rotated key set finds all', async () => {
    const stored = await store.put(Readable.from([Buffer.from('x')]), OWNER);
    const at = (setting: string) => new EnvelopeStore(join(folder, 'envelopes'), InstallationKeys.parse(setting));
    await expect(read(at(generateKeySet().installationKeys), stored.ref)).rejects.toThrow(UnreadableAtRest);
    await expect(read(store, '../../etc/passwd')).rejects.toThrow(UnreadableAtRest);
    expect((await read(at(rotateKeySet(set).installationKeys), stored.ref)).toString()).toBe('x');
  });

  it('B-03 a sweep takes what an owner stored and does not keep, under every key version, and leaves the rest', async () => {
    const rotated = new EnvelopeStore(join(folder, 'envelopes'), InstallationKeys.parse(rotateKeySet(set).installationKeys));
    const bytes = randomBytes(2 * MIB + 1);
    const [kept, other] = [await store.put(Readable.from([bytes]), 'lot 4'), await store.put(Readable.from([bytes]), 'lot 2')];
    for (const from of [store, rotated]) await from.put(Readable.from([bytes]), 'lot 4');
    const before = await listed();
    expect(await rotated.sweep('lot 4', [kept])).toBe(6);
    expect(await listed()).toHaveLength(before.length - 6);
    expect(await rotated.sweep('lot 4', [kept])).toBe(0);
    for (const { ref } of [kept, other]) expect((await read(rotated, ref)).equals(bytes)).toBe(true);
    expect((await stat(join(folder, 'envelopes'))).mtimeMs).toBe(0);
  });

  it('B-03 what a killed upload left goes, a part behind a missing one stays, and another key takes nothing', async () => {
    const [cut, damaged] = [
      await store.put(Readable.from([randomBytes(2 * MIB)]), 'lot 3'),
      await store.put(Readable.from([randomBytes(2 * MIB)]), 'lot 3'),
    ];
    const keys = InstallationKeys.parse(set.installationKeys);
    const nameOf = ({ ref }: { ref: string }, index: number): string => {
      const [version = '', secret = '', mark = ''] = ref.split('.');
      const number = Number.parseInt(version, 16);
      return new ChunkCipher(keys, number, Buffer.from(secret, 'hex'), OwnerMark.parse(keys, number, mark)).nameOf(index);
    };
    for (const [stored, index] of [
      [cut, 1],
      [damaged, 0],
    ] as const)
      await unlink(join(folder, 'envelopes', nameOf(stored, index)));
    expect(await new EnvelopeStore(join(folder, 'envelopes'), InstallationKeys.parse(generateKeySet().installationKeys)).sweep('lot 3', [])).toBe(0);
    expect(await store.sweep('lot 3', [damaged])).toBe(1);
    expect(await listed()).toContain(nameOf(damaged, 1));
    expect(await new EnvelopeStore(join(folder, 'not there'), keys).sweep('lot 3', [])).toBe(0);
  });

  it('B-03 what was stored under names without an owner is still found, and no sweep takes it', async () => {
    const secret = randomBytes(32);
    const keys = InstallationKeys.parse(set.installationKeys);
    const cipher = new ChunkCipher(keys, keys.currentVersion, secret, null);
    await writeFile(join(folder, 'envelopes', cipher.nameOf(0)), cipher.seal(0, Buffer.from('x'), true));
    const ref = `${keys.currentVersion.toString(16).padStart(4, '0')}.${secret.toString('hex')}`;
    expect(await store.sweep(OWNER, [])).toBeGreaterThan(0);
    expect((await read(store, ref)).toString()).toBe('x');
  });
});
