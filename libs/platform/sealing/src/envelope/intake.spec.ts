// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { bucketFor } from '../container/buckets.js';
import { sha256Hex } from '../encoding.js';
import { envelopeSize, isEnvelopeSize } from './envelope-format.js';
import { checkedIntake, checkEnvelope, IntakeRefused, LARGEST_ENVELOPE } from './intake.js';

const plain = new Uint8Array(256 * 1024);
let recipients: string[];
let good: Uint8Array;

async function sealed(prepare: (encrypter: Encrypter) => void, bytes = plain): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  prepare(encrypter);
  return encrypter.encrypt(bytes);
}
beforeAll(async () => {
  recipients = await Promise.all([1, 2].map(async () => identityToRecipient(await generateIdentity())));
  good = await sealed((encrypter) => encrypter.addRecipient(recipients[0] ?? ''));
});

async function streamed(bytes: Uint8Array, step: number, largest?: number): Promise<number | string> {
  let passed = 0;
  async function* source(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  }
  try {
    for await (const piece of checkedIntake(source(), largest)) passed += piece.byteLength;
    return passed;
  } catch (cause) {
    return cause instanceof IntakeRefused ? cause.error.code : String(cause);
  }
}

describe('intake of envelopes', () => {
  it('B-03 an envelope for one key in a size class passes, as bytes, as a Buffer and in pieces of any length', async () => {
    expect(await checkEnvelope(good)).toEqual({ ok: true, value: { sha256: await sha256Hex(good), size: envelopeSize(plain.length) } });
    expect(await checkEnvelope(Buffer.from(good))).toMatchObject({ ok: true });
    for (const step of [7, 167, 168, 169, 65_536, good.length]) expect(await streamed(good, step)).toBe(good.length);
  });

  it('B-03 a passphrase, a second recipient, plain text or another header is refused, before more is read', async () => {
    const passphrase = await sealed((encrypter) => {
      encrypter.setPassphrase('x');
      encrypter.setScryptWorkFactor(1);
    });
    const two = await sealed((encrypter) => recipients.forEach((recipient) => encrypter.addRecipient(recipient)));
    for (const bad of [passphrase, two, plain, Buffer.from('%PDF-1.7'), new Uint8Array(), good.subarray(0, 167), good.subarray(1)]) {
      expect(await checkEnvelope(bad)).toMatchObject({ ok: false, error: { code: 'ENVELOPE_HEADER' } });
      expect(await streamed(bad, 50)).toBe('ENVELOPE_HEADER');
    }
  });

  it.each([1, 16, 65_552])('B-05 an envelope cut %i bytes short is refused', async (cut) => {
    expect(await checkEnvelope(good.subarray(0, -cut))).toMatchObject({ ok: false, error: { code: 'ENVELOPE_SIZE' } });
    expect(await streamed(good.subarray(0, -cut), 4_096)).toBe('ENVELOPE_SIZE');
  });

  it('B-03 an envelope that is not padded, or has something behind it, is refused', async () => {
    const unpadded = await sealed((encrypter) => encrypter.addRecipient(recipients[0] ?? ''), new Uint8Array(300_000));
    expect(await checkEnvelope(unpadded)).toMatchObject({ ok: false, error: { code: 'ENVELOPE_SIZE' } });
    expect(await streamed(Buffer.concat([good, new Uint8Array(1)]), 4_096)).toBe('ENVELOPE_SIZE');
  });

  it('B-03 only sizes of padded containers pass; the largest is known', () => {
    for (const size of [0, 300_000, 5_000_000, 20_000_000, 100_000_000]) {
      const envelope = envelopeSize(bucketFor(size));
      expect(isEnvelopeSize(envelope)).toBe(true);
      expect([envelope - 1, envelope + 1, envelope + 16].some(isEnvelopeSize)).toBe(false);
    }
    expect(LARGEST_ENVELOPE).toBe(envelopeSize(64 * 1024 * 1024));
    expect([0, 168, 184, 200, -5].some(isEnvelopeSize)).toBe(false);
  });

  it('a stream over the limit is ended before it is read to its end', async () => {
    expect(await streamed(good, 1_000, 100_000)).toBe('ENVELOPE_TOO_BIG');
    expect(await checkEnvelope(good, 100_000)).toMatchObject({ ok: false, error: { code: 'ENVELOPE_TOO_BIG' } });
  });

  it('B-03 an envelope sealed to a foreign key cannot be told apart at intake (this is the risk of those who seal themselves)', async () => {
    const foreign = await sealed((encrypter) => encrypter.addRecipient(recipients[1] ?? ''));
    expect(await checkEnvelope(foreign)).toMatchObject({ ok: true });
  });

  it('B-05 an abort in the middle of an upload reaches whoever stores it', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield good.subarray(0, 65_536);
      throw new Error('aborted');
    }
    const read = async (): Promise<void> => {
      for await (const piece of checkedIntake(broken())) void piece;
    };
    await expect(read()).rejects.toThrow('aborted');
  });
});
