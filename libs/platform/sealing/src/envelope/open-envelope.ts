// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';
import { Decrypter } from 'age-encryption';
import type { BidPurpose } from '../bid/content.js';
import { unpackPart, type ContainerError, type OpenedPart } from '../container/manifest.js';
import { plainBytes, sha256Hex } from '../encoding.js';
import { isEnvelopeHead } from './envelope-format.js';

/** What the envelope must turn out to be; all of it is known before opening. */
export interface ExpectedEnvelope {
  readonly purpose: BidPurpose;
  readonly tenderId: string;
  readonly lotId: string;
  readonly partyId: string;
  /** The digest that is in the receipt and in the closing commitment. */
  readonly sha256: string;
  /** The nonce of the other envelope of this bid, once that is open. */
  readonly nonce?: string;
}

export type OpeningCode = 'ENVELOPE_DIGEST' | 'ENVELOPE_HEADER' | 'ENVELOPE_OTHER_KEY' | 'ENVELOPE_DAMAGED' | 'ENVELOPE_OF_ANOTHER';
export type OpeningError = DomainError<OpeningCode> | ContainerError;

const finding = (code: OpeningCode): Result<never, DomainError<OpeningCode>> => err(invalid(code, { rule: 'B-07' }));

/**
 * Opens one envelope. Decryption of a stream hands out pieces before it knows that
 * the rest is good, so everything is gathered first: this returns all or nothing.
 */
export async function openEnvelope(
  envelope: Uint8Array | AsyncIterable<Uint8Array>,
  identity: string,
  expected: ExpectedEnvelope,
): Promise<Result<OpenedPart, OpeningError>> {
  const bytes = envelope instanceof Uint8Array ? plainBytes(envelope) : await gathered(envelope);
  if ((await sha256Hex(bytes)) !== expected.sha256) return finding('ENVELOPE_DIGEST');
  const container = await decrypted(bytes, identity);
  if (!container.ok) return container;
  const part = await unpackPart(container.value);
  if (!part.ok) return part;
  const { purpose, tenderId, lotId, partyId, nonce } = part.value;
  const own = purpose === expected.purpose && tenderId === expected.tenderId && lotId === expected.lotId && partyId === expected.partyId;
  if (!own || (expected.nonce !== undefined && expected.nonce !== nonce)) return finding('ENVELOPE_OF_ANOTHER');
  return part;
}

async function decrypted(bytes: Uint8Array, identity: string): Promise<Result<Uint8Array, DomainError<OpeningCode>>> {
  if (!isEnvelopeHead(bytes)) return finding('ENVELOPE_HEADER');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return ok(await decrypter.decrypt(bytes));
  } catch (cause) {
    return finding(isOtherKey(cause) ? 'ENVELOPE_OTHER_KEY' : 'ENVELOPE_DAMAGED');
  }
}

/** The library tells this case by its text only; a spec holds it to that text. */
export const isOtherKey = (cause: unknown): boolean => cause instanceof Error && cause.message.startsWith('no identity matched');

async function gathered(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source) {
    pieces.push(piece);
    size += piece.byteLength;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
