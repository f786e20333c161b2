// SPDX-License-Identifier: EUPL-1.2
import { Decrypter, Encrypter } from 'age-encryption';
import { fromUtf8, plainBytes, utf8 } from '../encoding.js';

/** Whatever opens age files: an identity as text, or a key that cannot be taken out of its process. */
export type AnyIdentity = Parameters<Decrypter['addIdentity']>[0];

/** Seals a short text (a share, a drill) to one recipient. */
export async function sealText(text: string, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(utf8(text));
}

/** The text, or nothing when it is damaged or meant for somebody else. */
export async function openText(sealed: Uint8Array, identity: AnyIdentity): Promise<string | undefined> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return fromUtf8(await decrypter.decrypt(plainBytes(sealed)));
  } catch {
    return undefined;
  }
}
