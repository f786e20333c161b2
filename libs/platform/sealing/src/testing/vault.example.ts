// SPDX-License-Identifier: EUPL-1.2
import { makeVault, unwrapVault, type NewVault, type VaultIdentity } from '../vault/vault.js';

/** A passphrase as the product makes it; every example vault has it. */
export const PASSPHRASE_EXAMPLE = 'lusab babad gutih tugad lutob mukik';

/** A vault that is quick to make and to unlock, because its passphrase is hardly stretched. For tests only. */
export async function vaultExample(): Promise<NewVault & { readonly identity: VaultIdentity }> {
  const vault = await makeVault(PASSPHRASE_EXAMPLE, 1);
  const identity = await unwrapVault(vault.wrapped, PASSPHRASE_EXAMPLE);
  if (!identity.ok) throw new Error('the example vault does not open');
  return { ...vault, identity: identity.value };
}
