// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { ok, type Actor, type DomainError } from '@samenspel/kernel';
import { isStillValid } from '../../domain/bids/bid-validity.js';
import { lastAskedOfBids, type AskedOfBid } from '../../persistence/bids/validity-rows.js';
import { validitiesOfBids, type HeldBid } from './bid-validities.js';

export interface ValidityView extends HeldBid {
  readonly isValid: boolean;
  /** The last question to hold for longer. */
  readonly asked: AskedOfBid | null;
}

/** B-09: until when bids hold, for bids that the actor was given already. */
@Injectable()
export class FindValidity {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async ofBids(actor: Actor, bidIds: readonly string[]): Promise<ReadonlyMap<string, ValidityView>> {
    const found = await this.unitOfWork.run<ReadonlyMap<string, ValidityView>, DomainError>(
      actor,
      async (work) => {
        const asked = new Map((await lastAskedOfBids(work, bidIds)).map((one) => [one.bidId, one]));
        const clocks = new Map<string, Date>();
        const views = new Map<string, ValidityView>();
        for (const bid of await validitiesOfBids(work, bidIds)) {
          const now = clocks.get(bid.municipalityId) ?? (await work.now(bid.municipalityId));
          clocks.set(bid.municipalityId, now);
          views.set(bid.bidId, { ...bid, isValid: isStillValid(bid, now), asked: asked.get(bid.bidId) ?? null });
        }
        return ok(views);
      },
      { withoutIdempotency: true },
    );
    return found.ok ? found.value : new Map();
  }
}
