// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';
import { Encrypter } from 'age-encryption';
import { checkPricePart } from '../bid/check-price.js';
import { checkQualityPart } from '../bid/check-quality.js';
import type { BidPurpose, PricePart, QualityPart } from '../bid/content.js';
import type { BidContentError } from '../bid/field-reader.js';
import { contentDigest, packPart, type BidIdentity, type BidPart } from '../container/manifest.js';
import { randomBytes, sha256Hex, toHex } from '../encoding.js';
import { isRecipient, recipientFingerprint } from './recipient.js';

export interface SealBidInput {
  readonly tenderId: string;
  readonly lotId: string;
  readonly partyId: string;
  readonly quality: QualityPart;
  readonly price: PricePart;
  /** The two keys of the lot, from its notice. Read them again just before sealing: a wrong key cannot be seen at intake. */
  readonly recipients: Readonly<Record<BidPurpose, string>>;
  /** From `newBidNonce`, when partners confirmed the digest before; otherwise a new one is made. */
  readonly nonce?: string;
}

export interface SealedEnvelope {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly sha256: string;
  readonly recipientFingerprint: string;
  readonly contentDigest: string;
  /** The readable container, to offer for saving before the envelope is sent; afterwards nobody can read the bid until the opening (B-06). */
  readonly plain: Uint8Array;
}

export type SealedBid = Readonly<Record<BidPurpose, SealedEnvelope>> & { readonly nonce: string };
export type SealBidError = BidContentError | DomainError<'RECIPIENT_WRONG'>;

/** Hex of 16 random bytes. */
export const newBidNonce = (): string => toHex(randomBytes(16));

/** Checks both parts, pads them and seals each to its own key. All of it happens where this runs: the bidder's browser or software. */
export async function sealBid(input: SealBidInput): Promise<Result<SealedBid, readonly SealBidError[]>> {
  const quality = checkQualityPart(input.quality);
  const price = checkPricePart(input.price);
  if (!quality.ok || !price.ok) {
    return err([...under('quality', quality), ...under('price', price)]);
  }
  const { recipients, tenderId, lotId, partyId, nonce = newBidNonce() } = input;
  for (const purpose of ['quality', 'price'] as const) {
    if (!isRecipient(recipients[purpose])) return err([invalid('RECIPIENT_WRONG', { path: ['recipients', purpose], rule: 'B-03' })]);
  }
  const identity: BidIdentity = { tenderId, lotId, partyId, nonce };
  return ok({
    nonce,
    quality: await sealPart(identity, { purpose: 'quality', content: quality.value }, recipients.quality),
    price: await sealPart(identity, { purpose: 'price', content: price.value }, recipients.price),
  });
}

async function sealPart(identity: BidIdentity, part: BidPart, recipient: string): Promise<SealedEnvelope> {
  const plain = await packPart(identity, part);
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const bytes = await encrypter.encrypt(plain);
  return {
    bytes,
    size: bytes.byteLength,
    sha256: await sha256Hex(bytes),
    recipientFingerprint: await recipientFingerprint(recipient),
    contentDigest: await contentDigest(part, identity.nonce),
    plain,
  };
}

const under = (purpose: BidPurpose, result: Result<unknown, readonly BidContentError[]>): readonly BidContentError[] =>
  result.ok ? [] : result.error.map((error) => ({ ...error, path: [purpose, ...(error.path ?? [])] }));
