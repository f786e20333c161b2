// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type DueHandler, type DueItem, type Work } from '@samenspel/database';
import { EnvelopeStore } from '@samenspel/keys';
import { ok, randomId, systemActor, type DomainError, type Result } from '@samenspel/kernel';
import { In, IsNull } from 'typeorm';
import type { Tender } from '../../domain/tenders/tender.js';
import { LotKeyEntity } from '../../persistence/bids/lot-key.entity.js';
import { OpeningRecordEntity } from '../../persistence/bids/opening-record.entity.js';
import { LotShareEntity } from '../../persistence/bids/lot-share.entity.js';
import { uploadOwnerOf } from '../../persistence/bids/upload-owner.js';
import { DUE_ENVELOPES_DESTROY } from '../tenders/become-public.js';
import { Tenders } from '../tenders/tenders.js';
import { BidSlots } from './bid-slots.js';
import { holdOffSubmissions } from './bidding.js';
import { GiveBackPlaces } from './give-back-places.js';

/** Lots that nobody opens any more, and where their envelopes are. */
interface Closed {
  /** Under what the store keeps them. */
  readonly owners: readonly string[];
  readonly refs: readonly string[];
}

/**
 * T-13: some time after a withdrawal, or after bids that nobody could open were cancelled, the envelopes and the shares of their keys are destroyed. Digests, receipts and the decision
 * stay. Backups still hold both until they expire.
 */
@Injectable()
export class DestroyEnvelopes implements DueHandler {
  readonly kind = DUE_ENVELOPES_DESTROY;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly slots: BidSlots,
    private readonly envelopes: EnvelopeStore,
    private readonly giveBack: GiveBackPlaces,
  ) {}

  async handle(item: DueItem): Promise<Result<readonly string[], DomainError>> {
    const closed = await this.unitOfWork.run<Closed, DomainError>(systemActor(randomId()), (work) => this.destroyShares(work, item.subjectId));
    // The references stay in the slots, so that a crash before the last file is made good by the next call.
    if (!closed.ok) return closed;
    const { refs, owners } = closed.value;
    for (const ref of refs) await this.envelopes.destroy(ref);
    // What was uploaded and never submitted goes with them.
    for (const owner of owners) await this.envelopes.sweep(owner, []);
    await this.unitOfWork.run<void, DomainError>(systemActor(randomId()), (work) => this.release(work, item.subjectId));
    return ok(refs);
  }

  private async destroyShares(work: Work, tenderId: string): Promise<Result<Closed, DomainError>> {
    const found = await this.tenders.load(work, tenderId);
    const lotIds = found.ok ? await this.unopened(work, found.value) : [];
    if (!found.ok || lotIds.length === 0) return ok({ owners: [], refs: [] });
    const { municipalityId } = found.value;
    const keys = await work.db.findBy(LotKeyEntity, { lotId: In(lotIds), sharesDestroyedAt: IsNull() });
    if (keys.length > 0) {
      await work.db.delete(LotShareEntity, { setId: In(keys.map(({ setId }) => setId)) });
      await work.db.update(LotKeyEntity, { lotId: In(lotIds) }, { sharesDestroyedAt: await work.now(municipalityId) });
      await work.audit({ kind: 'tender.envelopes-destroyed', subject: { kind: 'tender', id: tenderId }, municipalityId, reason: 'T-13' });
    }
    const refs: string[] = [];
    const owners: string[] = [];
    for (const lotId of lotIds) {
      await holdOffSubmissions(work, lotId);
      const owner = await uploadOwnerOf(work.db, lotId);
      if (owner !== null) owners.push(owner);
      for (const { content } of await this.slots.all(work, lotId)) {
        const { submission } = content.slot;
        if (submission !== null) refs.push(submission.quality.ref, submission.price.ref);
      }
    }
    return ok({ owners, refs });
  }

  /** Lots that ended with their envelopes closed: withdrawn, or cancelled after they could not be opened. */
  private async unopened(work: Work, { lots }: Tender): Promise<readonly string[]> {
    const ended = lots.filter(({ status }) => status === 'withdrawn' || status === 'cancelled').map(({ id }) => id);
    const opened = new Set((await work.db.findBy(OpeningRecordEntity, { lotId: In(ended) })).map(({ lotId }) => lotId));
    return ended.filter((id) => !opened.has(id));
  }

  /** What stays of the slots finds no envelope any more. */
  private async release(work: Work, tenderId: string): Promise<Result<void, DomainError>> {
    const found = await this.tenders.load(work, tenderId);
    for (const lotId of found.ok ? await this.unopened(work, found.value) : []) {
      await holdOffSubmissions(work, lotId);
      await this.giveBack.execute(work, { tenderId, lotId, references: false });
    }
    return ok();
  }
}
