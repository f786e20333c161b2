// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { appendSealed, emptySealedChain } from '@samenspel/audit';
import { UnitOfWork, type Work } from '@samenspel/database';
import { ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { emptySlot, type ConfirmedShare } from '../../domain/bids/slot.js';
import { confirmed, type ConfirmError } from '../../domain/bids/submission.js';
import { Tenders } from '../tenders/tenders.js';
import { BidSlots } from './bid-slots.js';
import { openLot, type MayBidError } from './bidding.js';
import { TenderParties, type ClaimError } from './tender-parties.js';

export interface ConfirmPartnershipInput extends ConfirmedShare {
  readonly lotId: string;
}

export type ConfirmPartnershipError = MayBidError | ConfirmError | ClaimError | DomainError<'CONFLICT'>;

/**
 * A partner confirms what the lead will submit or has submitted (B-01). It stands in the partner's own slot, so the lead's bid
 * neither waits for it nor learns whether the partner bids itself.
 */
@Injectable()
export class ConfirmPartnership {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly slots: BidSlots,
    private readonly parties: TenderParties,
  ) {}

  async execute(actor: Actor, input: ConfirmPartnershipInput): Promise<Result<{ readonly lotId: string }, ConfirmPartnershipError>> {
    return this.unitOfWork.run(actor, (work) => this.confirm(work, actor, input), { withoutIdempotency: true });
  }

  private async confirm(
    work: Work,
    actor: Actor,
    { lotId, leadPartyId, qualityDigest, priceDigest }: ConfirmPartnershipInput,
  ): Promise<Result<{ readonly lotId: string }, ConfirmPartnershipError>> {
    const open = await openLot(this.tenders, work, actor, lotId);
    if (!open.ok) return open;
    const { tender, lot, partyId, by } = open.value;
    await this.slots.hold(work, lot.id, partyId);
    const kept = (await this.slots.find(work, lot.id, partyId))?.content ?? { slot: emptySlot(partyId), chain: emptySealedChain(tender.id) };
    const now = await work.now(tender.municipalityId);
    const slot = confirmed(kept.slot, { leadPartyId, qualityDigest, priceDigest }, tender.planning.bidDeadline, now);
    if (!slot.ok) return slot;
    const claimed = await this.parties.claim(work, tender.id, partyId, 'partner');
    if (!claimed.ok) return claimed;
    const chain = appendSealed(kept.chain, { at: now.toISOString(), kind: 'bid.share_confirmed', by, digest: qualityDigest });
    const put = await this.slots.put(work, lot.id, partyId, { slot: slot.value, chain });
    return put.ok ? ok({ lotId: lot.id }) : put;
  }
}
