// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import type { DomainError, Result } from '@samenspel/kernel';

/** What publishing needs from the vaults; the subject `bids` provides it under this class. */
export abstract class LotKeys {
  /** Of these persons, those whose vault key is proven to work on that moment (T-08: a drill of at most 90 days ago). */
  abstract withUsableVault(work: Work, personIds: readonly string[], now: Date): Promise<ReadonlySet<string>>;

  /** Makes both key pairs of each lot and seals a share of each to every officer's vault, once, in the transaction of the decision to publish. */
  abstract make(
    work: Work,
    lots: readonly { readonly lotId: string; readonly tenderId: string }[],
    officerIds: readonly string[],
  ): Promise<Result<void, DomainError>>;
}
