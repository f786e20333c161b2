// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type DueHandler, type DueItem, type Work } from '@samenspel/database';
import { EnvelopeStore } from '@samenspel/keys';
import { ok, randomId, systemActor, type DomainError, type Result } from '@samenspel/kernel';
import type { StoredPart } from '../../domain/bids/slot.js';
import { uploadOwnerOf } from '../../persistence/bids/upload-owner.js';
import { ReleasedSlots } from './released-slots.js';

/** Due at the opening of every lot, with bids or without; the subject is the lot. */
export const DUE_UPLOADS_SWEEP = 'uploads_sweep';

interface OpenedLot {
  readonly owner: string;
  /** Of its bids. */
  readonly parts: readonly StoredPart[];
}

/**
 * B-03: what was uploaded for a lot and never submitted goes once the lot is opened, since nobody can submit it any more. Until then
 * nothing is written that tells of an upload, and a file's name tells this installation only which lot it is of.
 */
@Injectable()
export class SweepUploads implements DueHandler {
  readonly kind = DUE_UPLOADS_SWEEP;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly released: ReleasedSlots,
    private readonly envelopes: EnvelopeStore,
  ) {}

  async handle({ subjectId: lotId }: DueItem): Promise<Result<void, DomainError>> {
    const kept = await this.unitOfWork.run<OpenedLot | null, DomainError>(systemActor(randomId()), (work) => this.kept(work, lotId));
    if (!kept.ok) return kept;
    if (kept.value !== null) await this.envelopes.sweep(kept.value.owner, kept.value.parts);
    return ok();
  }

  /** Null while bids lie in slots: what is on its way to one must stay. */
  private async kept(work: Work, lotId: string): Promise<Result<OpenedLot | null, DomainError>> {
    const owner = await uploadOwnerOf(work.db, lotId);
    if (owner === null || !(await this.released.isReleased(work, lotId))) return ok(null);
    const submissions = (await this.released.of(work, lotId)).flatMap(({ slot }) => slot.submission ?? []);
    return ok({ owner, parts: submissions.flatMap(({ quality, price }) => [quality, price]).filter(({ ref }) => ref !== '') });
  }
}
