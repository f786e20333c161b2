// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type DueHandler, type DueItem, type Work } from '@samenspel/database';
import { InstallationKeys } from '@samenspel/keys';
import { ok, systemActor, type DomainError, type Result } from '@samenspel/kernel';
import { closingCommitment, newClosingSalt, type ClosingList } from '@samenspel/sealing';
import { closedVersions } from '../../domain/bids/closing-list.js';
import type { Lot } from '../../domain/tenders/lot.js';
import { ClosingEntity } from '../../persistence/bids/closing.entity.js';
import { Tenders } from '../tenders/tenders.js';
import { holdOffSubmissions } from './bidding.js';
import { BidSlots } from './bid-slots.js';

/** Where a closing's list is sealed; the opening opens it there. */
export const closingContext = (lotId: string): string => `closing ${lotId}`;
/** Long enough for the digests of 400 versions; the length tells nothing below that. */
const LIST_BYTES = 65_536;

/**
 * At the deadline: no submission can follow, and for every lot, also one without bids, a commitment is published that fixes what
 * will be opened (B-07, docs/sealed-bids.md).
 */
@Injectable()
export class CloseTender implements DueHandler {
  readonly kind = 'tender_close';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
    private readonly slots: BidSlots,
    private readonly keys: InstallationKeys,
  ) {}

  handle(item: DueItem): Promise<Result<void, DomainError>> {
    return this.unitOfWork.run(systemActor(randomUUID()), (work) => this.close(work, item.subjectId));
  }

  private async close(work: Work, tenderId: string): Promise<Result<void, DomainError>> {
    const found = await this.tenders.load(work, tenderId);
    // Withdrawn or closed meanwhile: there is nothing to do.
    if (!found.ok || found.value.status !== 'published') return ok();
    for (const lot of found.value.lots) await holdOffSubmissions(work, lot.id);
    const locked = await this.tenders.load(work, tenderId);
    if (!locked.ok || locked.value.status !== 'published') return ok();
    const tender = locked.value;
    const now = await work.now(tender.municipalityId);
    // The deadline was moved since: the item for the new one follows.
    if (now < tender.planning.bidDeadline) return ok();
    for (const lot of tender.lots) await this.commit(work, tenderId, lot, now);
    const moved = await this.tenders.advanceTender(work, tender, 'closed', now);
    if (!moved.ok) return moved;
    await work.audit({ kind: 'tender.closed', subject: { kind: 'tender', id: tenderId }, municipalityId: tender.municipalityId });
    await work.emit({
      type: 'tender.closed',
      version: 1,
      municipalityId: tender.municipalityId,
      subject: { kind: 'tender', id: tenderId },
      data: { tenderId },
    });
    return ok();
  }

  private async commit(work: Work, tenderId: string, lot: Lot, now: Date): Promise<void> {
    const kept = await this.slots.all(work, lot.id);
    const entries = closedVersions(kept.map(({ content }) => content.slot));
    const list: ClosingList = { tenderId, lotId: lot.id, salt: newClosingSalt(), entries };
    const text = Buffer.from(JSON.stringify(list));
    const padded = Buffer.alloc(Math.ceil((text.length + 1) / LIST_BYTES) * LIST_BYTES);
    text.copy(padded);
    await work.db.insert(ClosingEntity, {
      lotId: lot.id,
      commitment: await closingCommitment(list),
      sealedList: this.keys.seal('rest', padded, closingContext(lot.id)),
      closedAt: now,
    });
  }
}
