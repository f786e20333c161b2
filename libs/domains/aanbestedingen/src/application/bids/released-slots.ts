// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { InstallationKeys } from '@samenspel/keys';
import { ReleasedSlotsEntity } from '../../persistence/bids/released-slots.entity.js';
import { BidSlots, type KeptSlot } from './bid-slots.js';

const contextOf = (lotId: string): string => `released slots ${lotId}`;
/** The length tells nothing about fewer than some twenty parties. */
const STEP_BYTES = 65_536;

/**
 * Gives the slots of a lot back to the pool when they are no longer needed for secrecy. Receipts, digests of earlier versions and
 * the chain of acts stay, sealed at rest with the lot, so that each party still reads its own (B-06).
 */
@Injectable()
export class ReleasedSlots {
  constructor(
    private readonly keys: InstallationKeys,
    private readonly slots: BidSlots,
  ) {}

  /** Once for each lot; call `holdOffSubmissions` first. Without `references` nothing finds the envelopes again: they are destroyed. */
  async release(work: Work, lotId: string, { references }: { readonly references: boolean }): Promise<void> {
    if (await this.isReleased(work, lotId)) return;
    const kept = (await this.slots.all(work, lotId)).map(({ content }) => (references ? content : withoutReferences(content)));
    const text = Buffer.from(JSON.stringify(kept));
    const padded = Buffer.alloc(Math.ceil((text.length + 1) / STEP_BYTES) * STEP_BYTES);
    text.copy(padded);
    await work.db.insert(ReleasedSlotsEntity, { lotId, sealed: this.keys.seal('rest', padded, contextOf(lotId)) });
    await this.slots.releaseAll(work, lotId);
  }

  /** Whether the lot needs its slots no longer: from then on nobody submits. */
  isReleased(work: Work, lotId: string): Promise<boolean> {
    return work.db.existsBy(ReleasedSlotsEntity, { lotId });
  }

  /** Of one party, in its slot or after the release. */
  async find(work: Work, lotId: string, partyId: string): Promise<KeptSlot | null> {
    const live = await this.slots.find(work, lotId, partyId);
    return live?.content ?? (await this.of(work, lotId)).find(({ slot }) => slot.partyId === partyId) ?? null;
  }

  /** Of a whole lot; empty before the release. */
  async of(work: Work, lotId: string): Promise<readonly KeptSlot[]> {
    const row = await work.db.findOneBy(ReleasedSlotsEntity, { lotId });
    if (row === null) return [];
    const text = this.keys.open('rest', row.sealed, contextOf(lotId)).toString();
    return JSON.parse(text.slice(0, text.indexOf('\0'))) as readonly KeptSlot[];
  }
}

function withoutReferences(kept: KeptSlot): KeptSlot {
  const { submission } = kept.slot;
  if (submission === null) return kept;
  const { quality, price } = submission;
  return { ...kept, slot: { ...kept.slot, submission: { ...submission, quality: { ...quality, ref: '' }, price: { ...price, ref: '' } } } };
}
