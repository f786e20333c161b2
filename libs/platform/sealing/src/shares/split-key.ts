// SPDX-License-Identifier: EUPL-1.2
import { randomId } from '@samenspel/kernel';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { split } from 'shamir-secret-sharing';
import type { BidPurpose } from '../bid/content.js';
import { plainBytes, utf8 } from '../encoding.js';
import { isRecipient } from '../envelope/recipient.js';
import { combineShares } from './combine-shares.js';
import { sealShare, shareDigest, type KeyShare } from './sealed-share.js';

/** Somebody who gets a share: an officer with a vault, or the municipality's offline recovery key. */
export interface ShareHolder {
  readonly holder: string;
  readonly recipient: string;
}

export interface SealedShare {
  readonly holder: string;
  readonly sealed: Uint8Array;
  readonly sha256: string;
}

/** What remains of a key pair: the public half and the sealed parts of the secret one. */
export interface SplitKey {
  readonly purpose: BidPurpose;
  readonly recipient: string;
  readonly setId: string;
  readonly shares: readonly SealedShare[];
}

/** Two of the holders together open; one alone learns nothing. */
export const SHARES_NEEDED = 2;

/**
 * Makes a pair, splits its secret half and seals the parts. The secret exists while
 * this runs, so it runs in a process that ends afterwards (`makeLotKeys` in ./ceremony).
 */
export async function makeSplitKey(
  lot: { readonly tenderId: string; readonly lotId: string },
  purpose: BidPurpose,
  holders: readonly ShareHolder[],
): Promise<SplitKey> {
  assertDifferent(holders);
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const setId = randomId();
  const parts = await split(plainBytes(utf8(identity)), holders.length, SHARES_NEEDED);
  const shares = holders.map(({ holder }, index): KeyShare => {
    const share = parts[index];
    if (!share) throw new Error('the split made too few shares');
    return { tenderId: lot.tenderId, lotId: lot.lotId, purpose, setId, recipient, holder, share };
  });
  await assertEachPairOpens(shares);
  const sealed = shares.map(async (share, index): Promise<SealedShare> => {
    return { holder: share.holder, sealed: await sealShare(share, holders[index]?.recipient ?? ''), sha256: await shareDigest(share) };
  });
  return { purpose, recipient, setId, shares: await Promise.all(sealed) };
}

/** Two shares in one hand would open alone. */
function assertDifferent(holders: readonly ShareHolder[]): void {
  if (!holders.every(({ recipient }) => isRecipient(recipient))) throw new Error('a share holder has no X25519 recipient');
  const different =
    new Set(holders.map(({ holder }) => holder)).size === holders.length &&
    new Set(holders.map(({ recipient }) => recipient)).size === holders.length;
  if (!different) throw new Error('a share holder or vault occurs twice');
}

async function assertEachPairOpens(shares: readonly KeyShare[]): Promise<void> {
  for (const [index, left] of shares.entries()) {
    for (const right of shares.slice(index + 1)) {
      const combined = await combineShares(left, right, left);
      if (!combined.ok) throw new Error('a pair of shares does not give the key back');
    }
  }
}
