// SPDX-License-Identifier: EUPL-1.2
import { sha256Hex, utf8 } from '../encoding.js';

/** A public key in age's X25519 form; other kinds are not accepted anywhere, so that all envelopes look alike. */
export const isRecipient = (text: string): boolean => /^age1[02-9ac-hj-np-z]{58}$/.test(text);

/** Short form for notices and receipts: 128 bits of the SHA-256 of the recipient's text, in groups of four. */
export async function recipientFingerprint(recipient: string): Promise<string> {
  return ((await sha256Hex(utf8(recipient))).slice(0, 32).match(/.{4}/g) ?? []).join('-');
}
