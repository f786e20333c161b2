// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@samenspel/kernel';
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { AuditEntry } from './entry.js';

/** What only the holder of the subject's key reads. */
export interface AuditPayload {
  /** Random, so that nobody can guess a payload and compare its hash after the key is gone. */
  readonly salt: string;
  readonly who: { readonly kind: string; readonly id: string | null };
  readonly forParty: string | null;
  readonly municipalityId: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly reason: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly correlationId: string;
}

const NONCE_BYTES = 12;
const MAC_BYTES = 16;

export function payloadOf(actor: Actor, entry: AuditEntry): Buffer {
  const payload: AuditPayload = {
    salt: randomBytes(16).toString('hex'),
    who: { kind: actor.kind, id: actor.personId ?? actor.machineId },
    forParty: actor.party?.id ?? null,
    municipalityId: entry.municipalityId ?? actor.party?.municipalityId ?? null,
    subject: { kind: entry.subject.kind, id: entry.subject.id },
    reason: entry.reason ?? null,
    data: entry.data ?? {},
    correlationId: actor.correlationId,
  };
  return Buffer.from(JSON.stringify(payload));
}

export const hashOf = (plain: Uint8Array): Buffer => createHash('sha256').update(plain).digest();

/** AES-256-GCM, bound to the entry: a payload moved to another entry does not open. */
export function encrypt(key: Buffer, entryId: string, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(entryId));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Null when it was changed, moved, or made with another key. */
export function decrypt(key: Buffer, entryId: string, sealed: Buffer): Buffer | null {
  if (sealed.length < NONCE_BYTES + MAC_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: MAC_BYTES });
  decipher.setAAD(Buffer.from(entryId));
  decipher.setAuthTag(sealed.subarray(sealed.length - MAC_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - MAC_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
