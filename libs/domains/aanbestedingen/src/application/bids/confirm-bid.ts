// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { appendSealed } from '@samenspel/audit';
import { UnitOfWork, type Work } from '@samenspel/database';
import { err, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { confirmedAgain, type ConfirmAgainError } from '../../domain/bids/submission.js';
import { lastMaterialRectification } from '../../persistence/changes/change-rows.js';
import { Tenders } from '../tenders/tenders.js';
import { BidSlots } from './bid-slots.js';
import { openLot, type MayBidError } from './bidding.js';

export type ConfirmBidError = MayBidError | ConfirmAgainError | DomainError<'CONFLICT'>;

/**
 * T-10: after a material rectification a bidder says that its bid stands as it is. It lies in the party's own slot, at the length
 * that it had, so nobody else learns of it (B-03); the opening tells whether it was done.
 */
@Injectable()
export class ConfirmBid {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly slots: BidSlots,
  ) {}

  execute(actor: Actor, { lotId }: { readonly lotId: string }): Promise<Result<{ readonly lotId: string }, ConfirmBidError>> {
    return this.unitOfWork.run(actor, (work) => this.confirm(work, actor, lotId), { withoutIdempotency: true });
  }

  private async confirm(work: Work, actor: Actor, lotId: string): Promise<Result<{ readonly lotId: string }, ConfirmBidError>> {
    const open = await openLot(this.tenders, work, actor, lotId);
    if (!open.ok) return open;
    const { tender, lot, partyId, by } = open.value;
    await this.slots.hold(work, lot.id, partyId);
    const kept = (await this.slots.find(work, lot.id, partyId))?.content;
    if (kept === undefined) return err(refused('NOTHING_TO_CONFIRM', { rule: 'T-10' }));
    const now = await work.now(tender.municipalityId);
    const slot = confirmedAgain(kept.slot, await lastMaterialRectification(work, lot.id), tender.planning.bidDeadline, now);
    if (!slot.ok) return slot;
    const digest = kept.slot.submission?.quality.sha256 ?? '';
    const chain = appendSealed(kept.chain, { at: now.toISOString(), kind: 'bid.confirmed_again', by, digest });
    await this.slots.put(work, lot.id, partyId, { slot: slot.value, chain });
    return ok({ lotId: lot.id });
  }
}
