// SPDX-License-Identifier: EUPL-1.2
import type { Work } from '@samenspel/database';
import type { PublicTender } from '../../domain/tenders/tender.js';

/** Who stands behind or inside a bid, as the conflict check of advisers needs it. */
export interface OpenedForCheck {
  readonly bidId: string;
  /** The lead. */
  readonly partyId: string;
  /** Registered parties that the bid names as partners, confirmed or not. */
  readonly partnerIds: readonly string[];
  readonly subcontractorNames: readonly string[];
  readonly personNames: readonly string[];
}

/** at the opening of the quality parts the advisers become known; the subject `advice` provides it under this class. */
export abstract class AdvisersAtOpening {
  /** In the transaction of the opening, before anybody can read a bid: makes the adviser rows, and bars who meets a bid. Called once for each lot. */
  abstract admit(work: Work, opening: { readonly tender: PublicTender; readonly bids: readonly OpenedForCheck[] }): Promise<void>;
}
