// SPDX-License-Identifier: EUPL-1.2
import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { InstallationKeys } from './installation-keys.js';
import { UnreadableAtRest } from './key-setting-error.js';
import type { OwnerMark } from './owner-mark.js';

export const CHUNK_BYTES = 1024 * 1024;
const HEAD_BYTES = 5;
const VERSION_BYTES = 2;
const MAC_BYTES = 16;

/** Length of every file in the store, the last part of an envelope included. */
export const SEALED_CHUNK_BYTES = VERSION_BYTES + HEAD_BYTES + CHUNK_BYTES + MAC_BYTES;

/**
 * Seals the numbered parts of one stored envelope. The key comes from the
 * installation key and the secret in the reference, so it serves one envelope
 * only, and the part number can be the nonce; parts cannot be swapped or left out.
 */
export class ChunkCipher {
  private readonly key: Buffer;

  constructor(
    private readonly keys: InstallationKeys,
    private readonly version: number,
    private readonly secret: Uint8Array,
    /** What the parts belong to; null for what was stored before names told the store that. */
    private readonly owner: OwnerMark | null,
  ) {
    this.key = keys.derive(version, 'file', secret);
  }

  nameOf(index: number): string {
    const name = this.keys.tagUnder(this.version, 'file', 'name', this.secret, String(index)).subarray(0, 16);
    return (this.owner === null ? name : this.owner.mark(name.subarray(0, 8))).toString('hex');
  }

  seal(index: number, bytes: Uint8Array, last: boolean): Buffer {
    const plain = Buffer.alloc(HEAD_BYTES + CHUNK_BYTES);
    plain.writeUInt8(last ? 1 : 0);
    plain.writeUInt32BE(bytes.length, 1);
    plain.set(bytes, HEAD_BYTES);
    const head = Buffer.alloc(VERSION_BYTES);
    head.writeUInt16BE(this.version);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonceOf(index));
    cipher.setAAD(head);
    return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  open(index: number, sealed: Buffer): { bytes: Buffer; last: boolean } {
    if (sealed.length !== SEALED_CHUNK_BYTES) throw new UnreadableAtRest(`part ${index} of a stored envelope has a wrong length`);
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonceOf(index), { authTagLength: MAC_BYTES });
    decipher.setAAD(sealed.subarray(0, VERSION_BYTES));
    decipher.setAuthTag(sealed.subarray(sealed.length - MAC_BYTES));
    try {
      const plain = Buffer.concat([decipher.update(sealed.subarray(VERSION_BYTES, sealed.length - MAC_BYTES)), decipher.final()]);
      return { last: plain.readUInt8() === 1, bytes: plain.subarray(HEAD_BYTES, HEAD_BYTES + plain.readUInt32BE(1)) };
    } catch (cause) {
      throw new UnreadableAtRest(`part ${index} of a stored envelope is damaged`, { cause });
    }
  }
}

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 8);
  return nonce;
}
