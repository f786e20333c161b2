// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';

/** The clear part of an entry, which the chain fixes. The payload is fixed through its salted hash, so a destroyed key changes nothing here. */
export interface ChainedEntry {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly hash: Uint8Array;
  readonly keyId: string;
}

/** What the first link follows. */
export const BEFORE_THE_FIRST = createHash('sha256').update('samenspel audit chain 1').digest();

/** SHA-256 over the previous link and the clear part, each on a line of its own; anybody can compute it again. */
export function linkHash(previous: Uint8Array, position: number, entry: ChainedEntry): Buffer {
  const lines = [
    Buffer.from(previous).toString('hex'),
    String(position),
    entry.id,
    entry.at.toISOString(),
    JSON.stringify(entry.kind),
    Buffer.from(entry.hash).toString('hex'),
    entry.keyId,
  ];
  return createHash('sha256').update(lines.join('\n')).digest();
}
