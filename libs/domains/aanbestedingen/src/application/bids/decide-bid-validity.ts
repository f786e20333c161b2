// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { conflict, err, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { sendMessage } from '@samenspel/messages';
import { membersOf } from '@samenspel/parties';
import { mayDecide, type ValidityError, type Verdict } from '../../domain/bids/validity.js';
import type { RequireRoleError } from '../../domain/tenders/require-role.js';
import { bidJudged } from '../../messages/bid-judged.message.js';
import { BidVerdictEntity } from '../../persistence/bids/bid-verdict.entity.js';
import { changeBidState } from '../../persistence/bids/load-bid.js';
import { Tenders } from '../tenders/tenders.js';
import { bidAtHand, type BidAtHand } from './judged-bid.js';

export interface DecideBidValidityInput {
  readonly bidId: string;
  /** What was proposed: the decider says it once more, so that nobody decides on another text than was read. */
  readonly verdict: Verdict;
}
type DecideError = RequireRoleError | ValidityError | DomainError<'CONFLICT'>;

/** P-09, B-08: the decision maker decides what another proposed, and the bidder is told. */
@Injectable()
export class DecideBidValidity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: Tenders,
  ) {}

  async execute(actor: Actor, { bidId, verdict }: DecideBidValidityInput): Promise<Result<{ bidId: string }, DecideError>> {
    return this.unitOfWork.run<{ bidId: string }, DecideError>(actor, async (work) => {
      const found = await bidAtHand(this.tenders, work, actor, bidId, 'decision_maker');
      if (!found.ok) return found;
      const { bid, judged, personId, now } = found.value;
      const proposed = await work.db.findOneBy(BidVerdictEntity, { bidId: bid.id });
      const may = mayDecide(judged, proposed, { verdict, by: personId }, now);
      if (!may.ok) return may;
      if (!(await changeBidState(work, bid, verdict))) return err(conflict());
      await work.db.update(BidVerdictEntity, { bidId: bid.id }, { decidedBy: personId, decidedAt: now });
      await this.tell(work, found.value, verdict, proposed?.ground ?? '');
      return ok({ bidId: bid.id });
    });
  }

  private async tell(work: Work, { tender, bid }: BidAtHand, verdict: Verdict, ground: string): Promise<void> {
    const about = { subject: { kind: 'tender', id: tender.id }, municipalityId: tender.municipalityId };
    await work.audit({ ...about, kind: 'bid.validity-decided', reason: ground, data: { bidId: bid.id, verdict } });
    const members = await membersOf(work.db, bid.partyId, await work.realNow());
    const recipients = members.map((personId) => ({ personId, partyId: bid.partyId }));
    await sendMessage(work, bidJudged, recipients, { tender: tender.title, tenderId: tender.id, verdict, ground }, about);
  }
}
