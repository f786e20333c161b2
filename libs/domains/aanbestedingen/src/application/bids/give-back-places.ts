// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { placesAreNeeded } from '../../domain/bids/sealed-places.js';
import { Tenders } from '../tenders/tenders.js';
import { ReleasedSlots } from './released-slots.js';
import { TenderParties } from './tender-parties.js';

export interface EndedSecrecy {
  readonly tenderId: string;
  readonly lotId: string;
  /** Whether the envelopes still lie in the store. */
  readonly references: boolean;
}

/** Gives back to the pools what one lot no longer needs: its slots, and with its last lot the places of the whole tender (B-03, A-04). */
@Injectable()
export class GiveBackPlaces {
  constructor(
    private readonly tenders: Tenders,
    private readonly slots: ReleasedSlots,
    private readonly parties: TenderParties,
  ) {}

  /** After the lot moved on, in the same transaction. Call `holdOffSubmissions` before. */
  async execute(work: Work, { tenderId, lotId, references }: EndedSecrecy): Promise<void> {
    await this.slots.release(work, lotId, { references });
    const tender = await this.tenders.load(work, tenderId);
    if (tender.ok && !tender.value.lots.some((lot) => placesAreNeeded(lot.status))) await this.parties.releaseAll(work, tenderId);
  }
}
