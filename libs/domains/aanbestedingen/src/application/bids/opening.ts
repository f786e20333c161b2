// SPDX-License-Identifier: EUPL-1.2
import type { BidPurpose } from '@samenspel/sealing';
import type { Lot } from '../../domain/tenders/lot.js';
import type { PublicTender } from '../../domain/tenders/tender.js';

/** An opening in which both officers are there. */
export interface Opening {
  readonly tender: PublicTender;
  readonly lot: Lot;
  readonly purpose: BidPurpose;
  readonly officers: readonly string[];
}
