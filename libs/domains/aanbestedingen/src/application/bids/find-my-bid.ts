// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import type { ConfirmedShare, SlotState } from '../../domain/bids/slot.js';
import { confirms, isConfirmedFor } from '../../domain/bids/submission.js';
import { lastMaterialRectification } from '../../persistence/changes/change-rows.js';
import { Tenders } from '../tenders/tenders.js';
import { ownLot, type MayBidError } from './bidding.js';
import type { SignedReceipt } from './receipts.js';
import { ReleasedSlots } from './released-slots.js';

/** What a party sees of its own bid, before the opening and after it: receipt and digests, never the content (B-06). */
export interface MyBid {
  readonly state: SlotState;
  readonly receipt: SignedReceipt | null;
  readonly qualityDigest: string | null;
  readonly priceDigest: string | null;
  readonly partners: readonly { readonly partyId: string; readonly confirmed: boolean }[];
  /** The bid of another that this party confirmed a share in. */
  readonly share: ConfirmedShare | null;
  /** T-10: the tender changed since, so that the bid must be confirmed again or replaced. */
  readonly toConfirm: boolean;
}

@Injectable()
export class FindMyBid {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly slots: ReleasedSlots,
  ) {}

  /** Null when the party did nothing in this lot. */
  async execute(actor: Actor, lotId: string): Promise<Result<MyBid | null, MayBidError | DomainError<'CONFLICT'>>> {
    return this.unitOfWork.run(actor, (work) => this.find(work, actor, lotId), { withoutIdempotency: true });
  }

  private async find(work: Work, actor: Actor, lotId: string): Promise<Result<MyBid | null, MayBidError>> {
    const own = await ownLot(this.tenders, work, actor, lotId);
    if (!own.ok) return own;
    const { partyId } = own.value;
    const kept = await this.slots.find(work, lotId, partyId);
    if (kept === null) return ok(null);
    const { state, submission, receipt, share } = kept.slot;
    const partners = [];
    for (const partnerId of submission?.partnerIds ?? []) {
      const partner = await this.slots.find(work, lotId, partnerId);
      // A partner that bids itself, or confirmed something else, looks like one that has not answered.
      const isConfirmed = submission !== null && confirms(partner?.slot.share ?? null, partyId, submission);
      partners.push({ partyId: partnerId, confirmed: isConfirmed });
    }
    const digests = { qualityDigest: submission?.quality.contentDigest ?? null, priceDigest: submission?.price.contentDigest ?? null };
    const toConfirm = submission !== null && !isConfirmedFor(submission, await lastMaterialRectification(work, lotId));
    return ok({ state, receipt, ...digests, partners, share, toConfirm });
  }
}
