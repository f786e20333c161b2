// SPDX-License-Identifier: EUPL-1.2
import { fromBase64, plainBytes, utf8 } from '../encoding.js';

/**
 * True when the published key made this signature over exactly this text. The same
 * check without this library: `openssl pkeyutl -verify -pubin -inkey pub.pem -rawin -in receipt.txt -sigfile receipt.sig`.
 */
export async function verifyReceipt(text: string, signature: Uint8Array, publicKeyPem: string): Promise<boolean> {
  try {
    const der = fromBase64(publicKeyPem.replace(/-----(BEGIN|END) PUBLIC KEY-----|\s/g, ''));
    const key = await crypto.subtle.importKey('spki', plainBytes(der), { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, plainBytes(signature), plainBytes(utf8(text)));
  } catch {
    return false;
  }
}
