// SPDX-License-Identifier: EUPL-1.2
import { isBucket } from '../container/buckets.js';

/** One X25519 stanza and nothing else: no passphrase, no second recipient who could open it too. */
const HEAD = /^age-encryption\.org\/v1\n-> X25519 [A-Za-z0-9+/]{43}\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n$/;

/** Length of such a header; the nonce and the chunks follow. */
export const HEAD_BYTES = 168;
const NONCE_BYTES = 16;
const CHUNK_BYTES = 65_536;
const MAC_BYTES = 16;

export const isEnvelopeHead = (bytes: Uint8Array): boolean =>
  bytes.byteLength >= HEAD_BYTES && HEAD.test(String.fromCharCode(...bytes.subarray(0, HEAD_BYTES)));

/** Bytes of the envelope around a container of this size. */
export const envelopeSize = (container: number): number =>
  HEAD_BYTES + NONCE_BYTES + container + MAC_BYTES * Math.max(1, Math.ceil(container / CHUNK_BYTES));

/** Whether an envelope of this size can hold a padded container; anything else would tell more than a size class. */
export function isEnvelopeSize(size: number): boolean {
  const payload = size - HEAD_BYTES - NONCE_BYTES;
  const chunks = Math.ceil(payload / (CHUNK_BYTES + MAC_BYTES));
  const container = payload - chunks * MAC_BYTES;
  return isBucket(container) && envelopeSize(container) === size;
}
