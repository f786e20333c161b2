// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../canonical-json.js';
import { plainBytes, utf8 } from '../encoding.js';
import { priceExample, qualityExample } from '../testing/index.js';
import { bucketFor, isBucket } from './buckets.js';
import { packFrames, unpackFrames } from './container.js';
import { contentDigest, packPart, unpackPart, type BidIdentity } from './manifest.js';

const KIB = 1024;
const MIB = 1024 * KIB;
const identity: BidIdentity = { tenderId: 't', lotId: 'l', partyId: 'p', nonce: '00'.repeat(16) };
const quality = { purpose: 'quality', content: qualityExample() } as const;
const price = { purpose: 'price', content: priceExample() } as const;

describe('padding', () => {
  it('B-03 sizes become classes: 256 KiB, powers of two to 16 MiB, then multiples of 16 MiB', () => {
    const sizes = [0, 1, 256 * KIB, 256 * KIB + 1, 3 * MIB, 16 * MIB, 16 * MIB + 1, 33 * MIB];
    expect(sizes.map(bucketFor)).toEqual([256 * KIB, 256 * KIB, 256 * KIB, 512 * KIB, 4 * MIB, 16 * MIB, 32 * MIB, 48 * MIB]);
    expect([256 * KIB, 4 * MIB, 48 * MIB].every(isBucket)).toBe(true);
    expect([0, -1, 1, 3 * MIB, 24 * MIB, 256.5].some(isBucket)).toBe(false);
  });

  it('B-03 whatever is in it, a small bid and another small bid have the same size', async () => {
    const empty = { purpose: 'quality', content: { ...qualityExample(), documents: [], answers: [] } } as const;
    expect((await packPart(identity, quality)).byteLength).toBe((await packPart(identity, empty)).byteLength);
    expect((await packPart(identity, price)).byteLength).toBe(256 * KIB);
  });

  it('frames come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 5_000 }), { maxLength: 8 }), (frames) => {
        expect(unpackFrames(packFrames(frames))).toEqual({ ok: true, value: frames.map(plainBytes) });
      }),
      { numRuns: 30 },
    );
  });

  it('B-07 a container that nobody would have made is refused: other padding, other bucket, length beyond the end', () => {
    const good = packFrames([utf8('x')]);
    const damaged = { ok: false, error: { code: 'CONTAINER_DAMAGED' } };
    const hidden = plainBytes(good);
    hidden[good.byteLength - 1] = 1;
    const long = plainBytes(good);
    new DataView(long.buffer).setUint32(0, good.byteLength);
    const bigger = new Uint8Array(512 * KIB);
    bigger.set(good);
    const full = new Uint8Array(256 * KIB).fill(0x01);
    for (const bad of [hidden, long, bigger, full, good.subarray(0, 100), good.subarray(0, 3), new Uint8Array()])
      expect(unpackFrames(bad)).toMatchObject(damaged);
  });
});

describe('one part in its container', () => {
  it('B-06 the saved copy reads back, documents with their true name, type and bytes', async () => {
    for (const part of [quality, price]) {
      const read = await unpackPart(await packPart(identity, part));
      expect(read).toEqual({ ok: true, value: { ...part, ...identity, contentDigest: await contentDigest(part, identity.nonce) } });
    }
  });

  it('B-01 the digest that partners confirm moves with every change of the content, and with the nonce', async () => {
    const digests = await Promise.all([
      contentDigest(quality, identity.nonce),
      contentDigest(quality, '11'.repeat(16)),
      contentDigest(price, identity.nonce),
      contentDigest({ ...quality, content: { ...quality.content, documents: [] } }, identity.nonce),
      contentDigest(
        {
          ...quality,
          content: { ...quality.content, documents: quality.content.documents.map((one) => ({ ...one, bytes: utf8('%PDF-1.7 roosteR') })) },
        },
        identity.nonce,
      ),
      contentDigest(
        { ...quality, content: { ...quality.content, partners: quality.content.partners.map((one) => ({ ...one, lead: !one.lead })) } },
        identity.nonce,
      ),
    ]);
    expect(new Set(digests).size).toBe(digests.length);
    const { ownDeclaration, persons, subcontractors, partners, documents, answers } = quality.content;
    expect(
      await contentDigest({ purpose: 'quality', content: { ownDeclaration, persons, subcontractors, partners, documents, answers } }, identity.nonce),
    ).toBe(digests[0]);
  });

  it('B-07 a manifest that is not canonical, has extra fields, or does not fit its documents is refused', async () => {
    const manifest = { version: 1, purpose: 'price', tenderId: 't', lotId: 'l', partyId: 'p', nonce: 'n', content: { totalCents: 1, elements: [] } };
    const read = (text: string, ...documents: Uint8Array[]) => unpackPart(packFrames([utf8(text), ...documents]));
    expect(await read(canonicalJson(manifest))).toMatchObject({ ok: true });
    for (const text of [
      JSON.stringify(manifest),
      canonicalJson({ ...manifest, extra: 1 }),
      canonicalJson({ ...manifest, version: 2 }),
      canonicalJson({ ...manifest, purpose: 'advice' }),
      '[]',
      'null',
      '{',
    ]) {
      expect(await read(text)).toMatchObject({ ok: false, error: { code: 'CONTAINER_CONTENT' } });
    }
    expect(await read(canonicalJson(manifest), utf8('stray'))).toMatchObject({ ok: false });
    const frames = unpackFrames(await packPart(identity, quality));
    const head = frames.ok ? (frames.value[0] ?? utf8('')) : utf8('');
    expect(await unpackPart(packFrames([head, utf8('%PDF-1.7 roosteR')]))).toMatchObject({ ok: false, error: { code: 'CONTAINER_CONTENT' } });
    expect(await unpackPart(packFrames([head]))).toMatchObject({ ok: false });
    expect(await unpackPart(packFrames([new Uint8Array([0xff, 0xfe])]))).toMatchObject({ ok: false });
  });

  it('the canonical form sorts keys, leaves absent ones out and refuses fractions', () => {
    expect(canonicalJson({ b: [1, 'é', true], a: undefined, A: {} })).toBe('{"A":{},"b":[1,"é",true]}');
    expect(() => canonicalJson(0.5)).toThrow('safe integers');
  });
});
