// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import { identityToRecipient } from 'age-encryption';
import { combine } from 'shamir-secret-sharing';
import type { BidPurpose } from '../bid/content.js';
import { fromUtf8, plainBytes } from '../encoding.js';
import type { KeyShare } from './sealed-share.js';

/** The key that is to be opened, as the notice and the database have it. */
export interface ExpectedKey {
  readonly tenderId: string;
  readonly lotId: string;
  readonly purpose: BidPurpose;
  readonly setId: string;
  readonly recipient: string;
}

export type CombineCode = 'SHARES_OF_ONE_HOLDER' | 'SHARE_OF_ANOTHER_KEY' | 'SHARES_DO_NOT_FIT';
export type CombineError = DomainError<CombineCode>;

/** Puts two shares together and checks that the result is the secret half of the expected key: damaged shares combine silently to rubbish. */
export async function combineShares(left: KeyShare, right: KeyShare, expected: ExpectedKey): Promise<Result<string, CombineError>> {
  if (left.holder === right.holder) return err(refused('SHARES_OF_ONE_HOLDER', { rule: 'B-07' }));
  for (const share of [left, right])
    if (!belongsTo(share, expected)) return err(invalid('SHARE_OF_ANOTHER_KEY', { rule: 'B-07', params: { holder: share.holder } }));
  try {
    const identity = fromUtf8(await combine([plainBytes(left.share), plainBytes(right.share)]));
    if ((await identityToRecipient(identity)) === expected.recipient) return ok(identity);
  } catch {
    // Rubbish is mostly not even text; it is the same answer.
  }
  return err(invalid('SHARES_DO_NOT_FIT', { rule: 'B-07' }));
}

const belongsTo = (share: KeyShare, key: ExpectedKey): boolean =>
  share.tenderId === key.tenderId &&
  share.lotId === key.lotId &&
  share.purpose === key.purpose &&
  share.setId === key.setId &&
  share.recipient === key.recipient;
