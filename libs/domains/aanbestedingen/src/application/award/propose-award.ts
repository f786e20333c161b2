// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, invalid, ok, orderedId, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { allWeighed } from '../../domain/assessment/price-inquiry.js';
import { inquiriesOf } from '../../persistence/assessment/assessment-rows.js';
import { AwardDecisionEntity } from '../../persistence/award/award-decision.entity.js';
import { liveDecision } from '../../persistence/award/award-rows.js';
import { UnansweredAdvices } from '../advice/unanswered-advices.js';
import { answeredAll } from '../assessment/fix-quality.js';
import { aboutLot, LotDesk } from '../assessment/lot-desk.js';
import { LotRanking } from '../assessment/lot-ranking.js';
import { requireStillValid } from '../bids/bid-validities.js';
import { rankingView } from '../assessment/ranking-view.js';

export interface ProposeAwardInput {
  readonly lotId: string;
  /** Why the winner won; every bidder reads it. */
  readonly reasons: string;
}

/** The procurement officer prepares the decision. The winner follows from the ranking; nobody types it (S-04). */
@Injectable()
export class ProposeAward {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
    private readonly rankings: LotRanking,
    private readonly unanswered: UnansweredAdvices,
  ) {}

  async execute(actor: Actor, { lotId, reasons }: ProposeAwardInput): Promise<Result<{ lotId: string }, DomainError>> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'procurement_officer');
      if (!found.ok) return found;
      const { lot, personId, now } = found.value;
      if (reasons.trim() === '') return err(invalid('REASON_NEEDED', { rule: 'S-07', path: ['reasons'] }));
      if ((await liveDecision(work, lotId)) !== null) return err(refused('AWARD_ALREADY_PROPOSED', { rule: 'P-09' }));
      const ranked = await this.rankings.of(work, lot);
      if (!ranked.ok) return ranked;
      if (lot.status !== 'assessment') return err(refused('LOT_NOT_BEING_ASSESSED', { rule: 'T-06' }));
      const answered = await answeredAll(this.unanswered.of(work, lotId));
      if (!answered.ok) return answered;
      const weighed = allWeighed(await inquiriesOf(work, lotId), ranked.value.bids);
      if (!weighed.ok) return weighed;
      const { ranking } = ranked.value;
      if (ranking.bids.length === 0) return err(refused('NO_VALID_BIDS', { rule: 'T-06' }));
      if (ranking.winnerBidId === null) return err(refused('TIE_UNDECIDED', { rule: 'S-05' }));
      const held = await requireStillValid(work, ranking.winnerBidId, now);
      if (!held.ok) return held;
      await work.db.insert(AwardDecisionEntity, {
        ...{ id: orderedId(now.getTime()), lotId, winnerBidId: ranking.winnerBidId, ranking: rankingView(ranked.value) as object },
        ...{ reasons, proposedBy: personId, proposedAt: now },
      });
      await work.audit(aboutLot('award.proposed', found.value, reasons, { winnerBidId: ranking.winnerBidId }));
      return ok({ lotId });
    });
  }
}
