// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { InstallationKeys } from '@samenspel/keys';
import type { SealedChain } from '@samenspel/audit';
import { SealedPlaces } from '../../domain/bids/sealed-places.js';
import type { Slot } from '../../domain/bids/slot.js';
import { SealedPool } from '../../persistence/bids/sealed-pool.js';

/** A slot with the chain of acts about it, which is published at the opening. */
export interface KeptSlot {
  readonly slot: Slot;
  readonly chain: SealedChain;
}

/** Room for 100 versions, twenty acts, a receipt and partners, with a margin. */
const SLOT_BYTES = 32_768;

/** Where bids live until the opening: one slot for each party in each lot (B-03, T-02). */
@Injectable()
export class BidSlots extends SealedPool<KeptSlot> {
  constructor(keys: InstallationKeys, places: SealedPlaces) {
    super(keys, { table: 'sealed_slot', scope: 'lot', contentBytes: SLOT_BYTES }, places);
  }
}
