// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { appendSealed, emptySealedChain } from '@samenspel/audit';
import { UnitOfWork, type Work } from '@samenspel/database';
import { EnvelopeStore } from '@samenspel/keys';
import { ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { newReceiptNumber } from '@samenspel/sealing';
import { emptySlot, type Slot, type Submission } from '../../domain/bids/slot.js';
import { submitted, type SubmitError } from '../../domain/bids/submission.js';
import { isBeforeOpening } from '../../domain/tenders/tender-status.js';
import { lastMaterialRectification } from '../../persistence/changes/change-rows.js';
import { recipientsOf } from '../../persistence/bids/lot-recipients.js';
import { Tenders } from '../tenders/tenders.js';
import { BidSlots, type KeptSlot } from './bid-slots.js';
import { openLot, type MayBidError, type OpenLot } from './bidding.js';
import { EnvelopeRefs } from './envelope-ref.js';
import { Receipts, type SignedReceipt } from './receipts.js';
import { TenderParties, type ClaimError } from './tender-parties.js';

export interface SubmitBidInput {
  readonly lotId: string;
  /** As the upload of each envelope gave it. */
  readonly qualityRef: string;
  readonly priceRef: string;
  /** Digests of the contents, from the bidder's own software; partners confirm them (B-01). */
  readonly qualityDigest: string;
  readonly priceDigest: string;
  readonly partnerIds: readonly string[];
}

export type SubmitBidError = MayBidError | SubmitError | ClaimError | DomainError<'ENVELOPE_UNKNOWN' | 'CONFLICT'>;
type Outcome = Result<SignedReceipt & { readonly destroy: readonly string[] }, SubmitBidError>;

/**
 * Puts a bid into the party's slot, or replaces the one that is there (B-03 to B-06). Writes no event, no audit row, no
 * idempotency row: nothing that anybody else can see moves.
 */
@Injectable()
export class SubmitBid {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly slots: BidSlots,
    private readonly parties: TenderParties,
    private readonly desk: EnvelopeRefs,
    private readonly receipts: Receipts,
    private readonly envelopes: EnvelopeStore,
  ) {}

  async execute(actor: Actor, input: SubmitBidInput): Promise<Result<SignedReceipt, SubmitBidError>> {
    const result: Outcome = await this.unitOfWork.run(actor, (work) => this.submit(work, actor, input), { withoutIdempotency: true });
    if (!result.ok) {
      if (result.error.code === 'BID_LATE') await this.keepRefusal(actor, input);
      return result;
    }
    const { text, signature, destroy } = result.value;
    // After the commit: an envelope that is no longer counted is gone, one that still is never is.
    for (const ref of destroy) await this.envelopes.destroy(ref);
    return ok({ text, signature });
  }

  private async submit(work: Work, actor: Actor, input: SubmitBidInput): Promise<Outcome> {
    const open = await openLot(this.tenders, work, actor, input.lotId);
    if (!open.ok) return open;
    const { tender, lot, partyId } = open.value;
    await this.slots.hold(work, lot.id, partyId);
    const kept = await this.keptSlot(work, open.value);
    const repeated = repeatedReceipt(kept.slot, actor);
    if (repeated !== null) return ok({ ...repeated, destroy: [] });
    const now = await work.now(tender.municipalityId);
    const late = submitted(kept.slot, { ...NOTHING, partnerIds: input.partnerIds }, tender.planning.bidDeadline, now);
    if (!late.ok) return late;
    const sent = this.submissionOf(open.value, input, now);
    if (!sent.ok) return sent;
    const submission = ok({ ...sent.value, confirmedFor: await lastMaterialRectification(work, lot.id) });
    const slot = submitted(kept.slot, submission.value, tender.planning.bidDeadline, now);
    if (!slot.ok) return slot;
    const claimed = await this.parties.claim(work, tender.id, partyId, 'bidder');
    return claimed.ok ? this.keep(work, actor, open.value, kept, slot.value, submission.value) : claimed;
  }

  private submissionOf({ lot, partyId }: OpenLot, input: SubmitBidInput, now: Date): Result<Submission, DomainError<'ENVELOPE_UNKNOWN'>> {
    const quality = this.desk.read(input.qualityRef, { lotId: lot.id, partyId, purpose: 'quality' });
    if (!quality.ok) return quality;
    const price = this.desk.read(input.priceRef, { lotId: lot.id, partyId, purpose: 'price' });
    if (!price.ok) return price;
    return ok({
      number: newReceiptNumber(),
      receivedAt: now.toISOString(),
      quality: { ...quality.value, contentDigest: input.qualityDigest },
      price: { ...price.value, contentDigest: input.priceDigest },
      partnerIds: input.partnerIds,
    });
  }

  private async keep(work: Work, actor: Actor, open: OpenLot, kept: KeptSlot, slot: Slot, submission: Submission): Promise<Outcome> {
    const { tender, lot, partyId, by } = open;
    const replaced = kept.slot.submission;
    const act = kept.slot.earlier.length > 0 || replaced !== null ? 'replaced' : 'submitted';
    const recipients = await recipientsOf(work.db, lot.id);
    const receipt = await this.receipts.make(work, {
      act,
      tenderId: tender.id,
      lotId: lot.id,
      submission,
      moment: submission.receivedAt,
      recipients,
    });
    const chain = appendSealed(kept.chain, { at: submission.receivedAt, kind: `bid.${act}`, by, digest: submission.quality.sha256 });
    const put = await this.slots.put(work, lot.id, partyId, { slot: { ...slot, receipt, repeat: repeatOf(actor) }, chain });
    if (!put.ok) return put;
    return ok({ ...receipt, destroy: replaced === null ? [] : [replaced.quality.ref, replaced.price.ref] });
  }

  /** B-05: the refusal of a late bid is kept, in the slot, where nobody sees it before the opening (B-04). */
  private async keepRefusal(actor: Actor, input: SubmitBidInput): Promise<void> {
    await this.unitOfWork.run<void, DomainError>(
      actor,
      async (work) => {
        const open = await openLot(this.tenders, work, actor, input.lotId);
        if (!open.ok) return open;
        const { tender, lot, partyId, by } = open.value;
        const [kind, { municipalityId }] = ['bid.refused_late', tender];
        if (!isBeforeOpening(lot.status)) {
          // There is no slot any more, and nothing to hide.
          await work.audit({ kind, subject: { kind: 'tender', id: tender.id }, municipalityId, data: { lotId: lot.id, partyId } });
          return ok();
        }
        await this.slots.hold(work, lot.id, partyId);
        const { slot, chain } = await this.keptSlot(work, open.value);
        const act = { at: (await work.now(municipalityId)).toISOString(), kind, by, digest: '' };
        return this.slots.put(work, lot.id, partyId, { slot, chain: appendSealed(chain, act) });
      },
      { withoutIdempotency: true },
    );
  }

  private async keptSlot(work: Work, { tender, lot, partyId }: OpenLot): Promise<KeptSlot> {
    const present = await this.slots.find(work, lot.id, partyId);
    return present?.content ?? { slot: emptySlot(partyId), chain: emptySealedChain(tender.id) };
  }
}

const NOTHING: Submission = {
  number: '',
  receivedAt: '',
  quality: { ref: '', sha256: '', size: 0, contentDigest: '' },
  price: { ref: '', sha256: '', size: 0, contentDigest: '' },
  partnerIds: [],
};

const keyDigest = (key: string): string => createHash('sha256').update(key).digest('base64url');

function repeatOf({ idempotency }: Actor): Slot['repeat'] {
  return idempotency === null ? null : { key: keyDigest(idempotency.key), request: idempotency.requestDigest };
}

/** The same key and request again: the same receipt, and nothing changed. */
function repeatedReceipt(slot: Slot, actor: Actor): SignedReceipt | null {
  const repeat = repeatOf(actor);
  return repeat !== null && slot.repeat?.key === repeat.key && slot.repeat.request === repeat.request ? slot.receipt : null;
}
