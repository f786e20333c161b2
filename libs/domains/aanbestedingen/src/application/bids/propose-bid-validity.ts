// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { mayPropose, type ProposedVerdict, type ValidityError } from '../../domain/bids/validity.js';
import type { RequireRoleError } from '../../domain/tenders/require-role.js';
import { BidVerdictEntity } from '../../persistence/bids/bid-verdict.entity.js';
import { Tenders } from '../tenders/tenders.js';
import { bidAtHand } from './judged-bid.js';

export interface ProposeBidValidityInput extends ProposedVerdict {
  readonly bidId: string;
}
type ProposeError = RequireRoleError | ValidityError | DomainError<'CONFLICT'>;

/** The procurement officer proposes whether a bid is valid; a later proposal takes the place of an earlier one (B-08). */
@Injectable()
export class ProposeBidValidity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  async execute(actor: Actor, input: ProposeBidValidityInput): Promise<Result<{ bidId: string }, ProposeError>> {
    return this.unitOfWork.run<{ bidId: string }, ProposeError>(actor, async (work) => {
      const found = await bidAtHand(this.tenders, work, actor, input.bidId, 'procurement_officer');
      if (!found.ok) return found;
      const { tender, bid, judged, personId, now } = found.value;
      const may = mayPropose(judged, input, now);
      if (!may.ok) return may;
      const { verdict, ground, proportionality } = input;
      const row = { bidId: bid.id, verdict, ground, proportionality, proposedBy: personId, proposedAt: now, decidedBy: null, decidedAt: null };
      await work.db.upsert(BidVerdictEntity, row, ['bidId']);
      const about = { subject: { kind: 'tender', id: tender.id }, municipalityId: tender.municipalityId };
      await work.audit({ ...about, kind: 'bid.validity-proposed', reason: ground, data: { bidId: bid.id, verdict, proportionality } });
      return ok({ bidId: bid.id });
    });
  }
}
