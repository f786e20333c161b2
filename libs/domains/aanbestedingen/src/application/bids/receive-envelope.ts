// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { EnvelopeStore } from '@samenspel/keys';
import { err, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { checkedIntake, IntakeRefused, type BidPurpose, type IntakeCode } from '@samenspel/sealing';
import { uploadOwnerOf } from '../../persistence/bids/upload-owner.js';
import { Tenders } from '../tenders/tenders.js';
import { openLot, type MayBidError } from './bidding.js';
import { EnvelopeRefs } from './envelope-ref.js';

export type ReceiveError = MayBidError | DomainError<IntakeCode | 'CONFLICT'>;

interface Uploader {
  readonly partyId: string;
  /** Under what the store keeps it. */
  readonly owner: string;
}

/** Takes in one envelope. Nothing stands in the database: who gets the reference can submit it, and nobody else knows of it (B-03). */
@Injectable()
export class ReceiveEnvelope {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly envelopes: EnvelopeStore,
    private readonly refs: EnvelopeRefs,
  ) {}

  async execute(
    actor: Actor,
    { lotId, purpose }: { readonly lotId: string; readonly purpose: BidPurpose },
    body: AsyncIterable<Uint8Array>,
  ): Promise<Result<{ ref: string }, ReceiveError>> {
    const may = await this.mayUpload(actor, lotId);
    if (!may.ok) return may;
    try {
      const stored = await this.envelopes.put(checkedIntake(body), may.value.owner);
      // The lot may have closed, been opened and been swept while the bytes came in.
      const still = await this.mayUpload(actor, lotId);
      if (!still.ok) {
        await this.envelopes.destroy(stored.ref);
        return still;
      }
      return ok({ ref: this.refs.make(stored, { lotId, partyId: may.value.partyId, purpose }) });
    } catch (cause) {
      if (cause instanceof IntakeRefused) return err(cause.error);
      throw cause;
    }
  }

  private mayUpload(actor: Actor, lotId: string): Promise<Result<Uploader, MayBidError | DomainError<'CONFLICT'>>> {
    return this.unitOfWork.run<Uploader, MayBidError | DomainError<'CONFLICT'>>(
      actor,
      async (work) => {
        const open = await openLot(this.tenders, work, actor, lotId);
        if (!open.ok) return open;
        // After the closing nothing is taken in: what could be late is refused by the submission, which keeps that.
        if (open.value.lot.status !== 'published') return err(notFound());
        const owner = await uploadOwnerOf(work.db, lotId);
        return owner === null ? err(notFound()) : ok({ partyId: open.value.partyId, owner });
      },
      { withoutIdempotency: true },
    );
  }
}
