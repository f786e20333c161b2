// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { appendSealed } from '@samenspel/audit';
import { UnitOfWork, type Work } from '@samenspel/database';
import { EnvelopeStore } from '@samenspel/keys';
import { err, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { withdrawn, type WithdrawError } from '../../domain/bids/submission.js';
import { recipientsOf } from '../../persistence/bids/lot-recipients.js';
import { Tenders } from '../tenders/tenders.js';
import { BidSlots } from './bid-slots.js';
import { openLot, type MayBidError } from './bidding.js';
import { Receipts, type SignedReceipt } from './receipts.js';
import { TenderParties } from './tender-parties.js';

export type WithdrawBidError = MayBidError | WithdrawError | DomainError<'CONFLICT' | 'NO_SEALED_PLACE'>;
type Outcome = Result<SignedReceipt & { readonly destroy: readonly string[] }, WithdrawBidError>;

/** Takes a bid back before the deadline (B-05): its envelopes are destroyed, its digests stay for the list of the opening. */
@Injectable()
export class WithdrawBid {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly slots: BidSlots,
    private readonly parties: TenderParties,
    private readonly receipts: Receipts,
    private readonly envelopes: EnvelopeStore,
  ) {}

  async execute(actor: Actor, input: { readonly lotId: string }): Promise<Result<SignedReceipt, WithdrawBidError>> {
    const result: Outcome = await this.unitOfWork.run(actor, (work) => this.withdraw(work, actor, input.lotId), { withoutIdempotency: true });
    if (!result.ok) return result;
    const { text, signature, destroy } = result.value;
    for (const ref of destroy) await this.envelopes.destroy(ref);
    return ok({ text, signature });
  }

  private async withdraw(work: Work, actor: Actor, lotId: string): Promise<Outcome> {
    const open = await openLot(this.tenders, work, actor, lotId);
    if (!open.ok) return open;
    const { tender, lot, partyId, by } = open.value;
    await this.slots.hold(work, lot.id, partyId);
    const kept = (await this.slots.find(work, lot.id, partyId))?.content;
    const submission = kept?.slot.submission;
    if (kept === undefined || submission == null) return err(refused('NOTHING_TO_WITHDRAW', { rule: 'B-05' }));
    const now = await work.now(tender.municipalityId);
    const slot = withdrawn(kept.slot, tender.planning.bidDeadline, now);
    if (!slot.ok) return slot;
    const moment = now.toISOString();
    const recipients = await recipientsOf(work.db, lot.id);
    const receipt = await this.receipts.make(work, { act: 'withdrawn', tenderId: tender.id, lotId: lot.id, submission, moment, recipients });
    const chain = appendSealed(kept.chain, { at: moment, kind: 'bid.withdrawn', by, digest: submission.quality.sha256 });
    const put = await this.slots.put(work, lot.id, partyId, { slot: { ...slot.value, receipt, repeat: null }, chain });
    if (!put.ok) return put;
    if (await this.bidsNowhereElse(work, tender.lots, lot.id, partyId)) await this.parties.release(work, tender.id, partyId);
    return ok({ ...receipt, destroy: [submission.quality.ref, submission.price.ref] });
  }

  /** who bids on no lot any more may advise. */
  private async bidsNowhereElse(work: Work, lots: readonly { readonly id: string }[], lotId: string, partyId: string): Promise<boolean> {
    for (const { id } of lots) {
      const other = id === lotId ? null : await this.slots.find(work, id, partyId);
      if (other !== null && (other.content.slot.submission !== null || other.content.slot.share !== null)) return false;
    }
    return true;
  }
}
