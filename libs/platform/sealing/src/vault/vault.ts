// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { plainBytes } from '../encoding.js';
import { normalPassphrase } from './passphrase.js';

/** The secret key of a vault as age's text. It never leaves the browser in which it was unlocked. */
export type VaultIdentity = string;

export interface NewVault {
  /** Public; shares are sealed to it. */
  readonly recipient: string;
  /** The identity under the passphrase: the server keeps this and cannot read it. */
  readonly wrapped: Uint8Array;
}

/** 2^18 costs about two seconds and 256 MiB, so it belongs in a worker, never in a server that serves others. */
export const DEFAULT_WORK_FACTOR = 18;

/** Makes a vault. Use a passphrase from `newPassphrase`: a chosen one is weaker than this promises. */
export async function makeVault(passphrase: string, workFactor = DEFAULT_WORK_FACTOR): Promise<NewVault> {
  const identity = await generateX25519Identity();
  return { recipient: await identityToRecipient(identity), wrapped: await wrapVault(identity, passphrase, workFactor) };
}

/** The same vault under another passphrase; the old wrapping keeps working wherever it was kept. */
export async function wrapVault(identity: VaultIdentity, passphrase: string, workFactor = DEFAULT_WORK_FACTOR): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(normalPassphrase(passphrase));
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(identity);
}

/** Opens a vault; with `recipient` it is also checked that it is the vault that was asked for. */
export async function unwrapVault(
  wrapped: Uint8Array,
  passphrase: string,
  recipient?: string,
): Promise<Result<VaultIdentity, DomainError<'VAULT_LOCKED'>>> {
  const locked = err(invalid('VAULT_LOCKED', { rule: 'B-07', path: ['passphrase'] }));
  const decrypter = new Decrypter();
  decrypter.addPassphrase(normalPassphrase(passphrase));
  try {
    const identity = await decrypter.decrypt(plainBytes(wrapped), 'text');
    const own = await identityToRecipient(identity);
    return recipient === undefined || own === recipient ? ok(identity) : locked;
  } catch {
    return locked;
  }
}
