// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { plainBytes, sha256Hex, utf8 } from '../encoding.js';
import { priceExample, qualityExample } from '../testing/index.js';
import { checkEnvelope } from './intake.js';
import { openEnvelope, type ExpectedEnvelope } from './open-envelope.js';
import { recipientFingerprint } from './recipient.js';
import { sealBid, type SealBidInput, type SealedBid } from './seal-bid.js';

let identities: { quality: string; price: string };
let input: SealBidInput;
let bid: SealedBid;
const whose = { tenderId: 'tender-1', lotId: 'lot-1', partyId: 'party-1' };
const expectedOf = (purpose: 'quality' | 'price', changes: Partial<ExpectedEnvelope> = {}): ExpectedEnvelope => ({
  purpose,
  ...whose,
  sha256: bid[purpose].sha256,
  ...changes,
});

beforeAll(async () => {
  identities = { quality: await generateIdentity(), price: await generateIdentity() };
  const recipients = { quality: await identityToRecipient(identities.quality), price: await identityToRecipient(identities.price) };
  input = { ...whose, quality: qualityExample(), price: priceExample(), recipients };
  const sealed = await sealBid(input);
  if (!sealed.ok) throw new Error('not sealed');
  bid = sealed.value;
});

async function codeOf(bytes: Uint8Array, changes: Partial<ExpectedEnvelope> = {}, identity = identities.quality): Promise<string> {
  const result = await openEnvelope(bytes, identity, expectedOf('quality', { sha256: await sha256Hex(bytes), ...changes }));
  return result.ok ? 'opened' : result.error.code;
}

describe('sealing and opening', () => {
  it('B-03 S-03 each part opens with its own key only, and is what was sealed', async () => {
    expect(await openEnvelope(bid.quality.bytes, identities.quality, expectedOf('quality'))).toEqual({
      ok: true,
      value: { purpose: 'quality', content: qualityExample(), ...whose, nonce: bid.nonce, contentDigest: bid.quality.contentDigest },
    });
    expect(await openEnvelope(bid.price.bytes, identities.price, expectedOf('price', { nonce: bid.nonce }))).toMatchObject({
      ok: true,
      value: { content: priceExample() },
    });
    expect(await codeOf(bid.quality.bytes, {}, identities.price)).toBe('ENVELOPE_OTHER_KEY');
    expect(await codeOf(bid.price.bytes, { purpose: 'price' }, identities.quality)).toBe('ENVELOPE_OTHER_KEY');
  });

  it('B-03 an envelope holds nothing readable and never looks the same twice', async () => {
    const again = await sealBid({ ...input, nonce: bid.nonce });
    if (!again.ok) throw new Error('not sealed');
    expect(again.value.quality.sha256).not.toBe(bid.quality.sha256);
    expect(again.value.quality.contentDigest).toBe(bid.quality.contentDigest);
    for (const word of ['party-1', 'wijkhuis', 'rooster', 'tender-1']) {
      expect(Buffer.from(bid.quality.bytes).includes(word)).toBe(false);
      expect(Buffer.from(bid.quality.plain).includes(word)).toBe(true);
    }
    expect(await checkEnvelope(bid.quality.bytes)).toEqual({ ok: true, value: { sha256: bid.quality.sha256, size: bid.quality.size } });
    expect(bid.price.recipientFingerprint).toBe(await recipientFingerprint(input.recipients.price));
  });

  it('B-07 a flipped bit anywhere in an envelope is found, also when its digest was changed along', async () => {
    const { bytes, sha256 } = bid.quality;
    for (const at of [0, 30, 80, 120, 150, 168, 184, 200, 65_700, 131_300, bytes.length - 1]) {
      const flipped = plainBytes(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(['ENVELOPE_HEADER', 'ENVELOPE_DAMAGED', 'ENVELOPE_OTHER_KEY']).toContain(await codeOf(flipped));
      expect(await codeOf(flipped, { sha256 })).toBe('ENVELOPE_DIGEST');
    }
  });

  it.each([1, 16, 65_552, 70_000])('B-07 an envelope cut %i bytes short does not open, also not a part of it', async (cut) => {
    const bytes = bid.quality.bytes.subarray(0, -cut);
    expect(await codeOf(bytes)).toBe('ENVELOPE_DAMAGED');
    async function* source(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    }
    expect(await openEnvelope(source(), identities.quality, expectedOf('quality', { sha256: await sha256Hex(bytes) }))).toMatchObject({ ok: false });
  });

  it('B-07 a copied envelope of another party, tender, lot or purpose fails at opening', async () => {
    for (const other of [{ partyId: 'party-2' }, { tenderId: 'tender-2' }, { lotId: 'lot-2' }, { purpose: 'price' }, { nonce: '00' }] as const) {
      expect(await codeOf(bid.quality.bytes, other)).toBe('ENVELOPE_OF_ANOTHER');
    }
  });

  it('B-05 B-07 an earlier envelope of the same party, put back in the place of the last one, is found by its digest', async () => {
    const later = await sealBid({ ...input, price: { totalCents: 1, elements: [] } });
    if (!later.ok) throw new Error('not sealed');
    expect(await codeOf(bid.quality.bytes, { sha256: later.value.quality.sha256 })).toBe('ENVELOPE_DIGEST');
    expect(await openEnvelope(bid.price.bytes, identities.price, expectedOf('price', { nonce: later.value.nonce }))).toMatchObject({
      ok: false,
      error: { code: 'ENVELOPE_OF_ANOTHER' },
    });
  });

  it('B-07 an envelope sealed to a foreign key passes intake and is unreadable at opening', async () => {
    const foreign = await identityToRecipient(await generateIdentity());
    const sealed = await sealBid({ ...input, recipients: { ...input.recipients, quality: foreign } });
    if (!sealed.ok) throw new Error('not sealed');
    expect(await checkEnvelope(sealed.value.quality.bytes)).toMatchObject({ ok: true });
    expect(await codeOf(sealed.value.quality.bytes)).toBe('ENVELOPE_OTHER_KEY');
  });

  it('B-07 an envelope that opens onto something else than a bid says so', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(input.recipients.quality);
    expect(await codeOf(await encrypter.encrypt(new Uint8Array(256 * 1024)))).toBe('CONTAINER_CONTENT');
    expect(await codeOf(await encrypter.encrypt(utf8('hello')))).toBe('CONTAINER_DAMAGED');
  });

  it('Buffers go in and out as well as plain bytes', async () => {
    const quality = { ...qualityExample(), documents: [{ name: 'a.txt', type: 'text/plain', bytes: Buffer.from('zes bytes') }] };
    const sealed = await sealBid({ ...input, quality });
    if (!sealed.ok) throw new Error('not sealed');
    const opened = await openEnvelope(
      Buffer.from(sealed.value.quality.bytes),
      identities.quality,
      expectedOf('quality', { sha256: sealed.value.quality.sha256 }),
    );
    expect(opened).toMatchObject({ ok: true, value: { content: { documents: [{ name: 'a.txt', bytes: utf8('zes bytes') }] } } });
  });

  it('B-03 a wrong or hybrid key and a faulty bid are refused before anything is sealed', async () => {
    for (const quality of ['', 'age1x', `${input.recipients.quality}x`, input.recipients.quality.toUpperCase(), `age1pq1${'q'.repeat(1_952)}`]) {
      expect(await sealBid({ ...input, recipients: { ...input.recipients, quality } })).toMatchObject({
        ok: false,
        error: [{ code: 'RECIPIENT_WRONG' }],
      });
    }
    const faulty = await sealBid({ ...input, price: { totalCents: -1, elements: [] } });
    expect(faulty).toMatchObject({ ok: false, error: [{ code: 'BID_FIELD_WRONG', path: ['price', 'totalCents'] }] });
  });
});
