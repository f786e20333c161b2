// SPDX-License-Identifier: EUPL-1.2
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { VaultIdentity } from './vault.js';

/**
 * The municipality's offline key: made once, on a machine that is not this server;
 * `identity` is printed and goes into the safe, `recipient` is what the software keeps.
 */
export async function makeRecoveryKey(): Promise<{ readonly identity: VaultIdentity; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}
