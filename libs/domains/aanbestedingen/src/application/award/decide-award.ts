// SPDX-License-Identifier: EUPL-1.2
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import type { AwardIntended } from '@samenspel/events';
import { conflict, err, invalid, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { separatePersons } from '@samenspel/parties';
import { IsNull } from 'typeorm';
import { allWeighed } from '../../domain/assessment/price-inquiry.js';
import { holdersOf } from '../../domain/tenders/tender.js';
import { inquiriesOf } from '../../persistence/assessment/assessment-rows.js';
import { AwardDecisionEntity } from '../../persistence/award/award-decision.entity.js';
import { liveDecision } from '../../persistence/award/award-rows.js';
import { UnansweredAdvices } from '../advice/unanswered-advices.js';
import { answeredAll } from '../assessment/fix-quality.js';
import { aboutLot, LotDesk, type LotAtHand } from '../assessment/lot-desk.js';
import { LotRanking, type RankedLot } from '../assessment/lot-ranking.js';
import { rankingView } from '../assessment/ranking-view.js';
import { requireStillValid } from '../bids/bid-validities.js';
import { Tenders } from '../tenders/tenders.js';
import { AwardNotices } from './award-notices.js';

export interface DecideAwardInput {
  readonly lotId: string;
  readonly approve: boolean;
  readonly reason: string;
}
type Outcome = Result<{ lotId: string }, DomainError>;

/** P-09, S-07: another person decides; in that one transaction every bidder can read a notice of its own. */
@Injectable()
export class DecideAward {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: LotDesk,
    private readonly tenders: Tenders,
    private readonly rankings: LotRanking,
    private readonly unanswered: UnansweredAdvices,
    private readonly notices: AwardNotices,
  ) {}

  async execute(actor: Actor, { lotId, approve, reason }: DecideAwardInput): Promise<Outcome> {
    return this.unitOfWork.run<{ lotId: string }, DomainError>(actor, async (work) => {
      const found = await this.desk.hold(work, actor, lotId, 'decision_maker');
      if (!found.ok) return found;
      if (reason.trim() === '') return err(invalid('REASON_NEEDED', { rule: 'P-09', path: ['reason'] }));
      const decision = await liveDecision(work, lotId);
      if (decision === null || decision.approved !== null) return err(refused('NOTHING_PROPOSED', { rule: 'P-09' }));
      const apart = personsApart(found.value, decision.proposedBy);
      if (!apart.ok) return apart;
      return approve ? this.approve(work, found.value, decision, reason) : this.decline(work, found.value, decision, reason);
    });
  }

  private async decline(work: Work, found: LotAtHand, decision: AwardDecisionEntity, reason: string): Promise<Outcome> {
    if (!(await settle(work, found, decision, false, reason))) return err(conflict());
    await work.audit(aboutLot('award.declined', found, reason));
    return ok({ lotId: found.lot.id });
  }

  private async approve(work: Work, found: LotAtHand, decision: AwardDecisionEntity, reason: string): Promise<Outcome> {
    const { tender, lot } = found;
    if (lot.status !== 'assessment') return err(refused('LOT_NOT_BEING_ASSESSED', { rule: 'T-06' }));
    const answered = await answeredAll(this.unanswered.of(work, lot.id));
    if (!answered.ok) return answered;
    const ranked = await this.rankings.of(work, lot);
    if (!ranked.ok) return ranked;
    const weighed = allWeighed(await inquiriesOf(work, lot.id), ranked.value.bids);
    if (!weighed.ok) return weighed;
    // A verdict or a draw since the proposal may have changed the order: nobody decides on another one than was prepared.
    if (!sameRanking(decision, ranked.value)) return err(refused('RANKING_CHANGED', { rule: 'P-09' }));
    const held = await requireStillValid(work, decision.winnerBidId, found.now);
    if (!held.ok) return held;
    if (!(await settle(work, found, decision, true, reason))) return err(conflict());
    const moved = await this.tenders.advanceLot(work, lot, 'award_intended');
    if (!moved.ok) return moved;
    await this.notices.write(work, found, decision, ranked.value);
    const { id: tenderId, municipalityId } = tender;
    const subject = { kind: 'tender', id: tenderId };
    await work.emit({ type: 'award.intended', version: 1, municipalityId, subject, data: { tenderId, lotId: lot.id } } satisfies AwardIntended);
    await work.audit(aboutLot('award.decided', found, reason, { decisionId: decision.id, winnerBidId: decision.winnerBidId }));
    return ok({ lotId: lot.id });
  }
}

/** P-09: the decider is neither evaluator, nor procurement officer, nor who proposed it. */
export function personsApart({ tender, personId }: LotAtHand, proposedBy: string): Result<void, DomainError> {
  const officers = new Set([...holdersOf(tender, 'procurement_officer'), proposedBy]);
  return separatePersons([
    { duty: 'decider', persons: [personId] },
    { duty: 'evaluator', persons: holdersOf(tender, 'evaluator') },
    { duty: 'procurement_officer', persons: [...officers] },
  ]);
}

/** False when somebody decided meanwhile. */
async function settle(work: Work, { personId, now }: LotAtHand, { id }: AwardDecisionEntity, approved: boolean, reason: string): Promise<boolean> {
  const changed = await work.db.update(
    AwardDecisionEntity,
    { id, decidedAt: IsNull() },
    { approved, decidedBy: personId, decidedAt: now, decisionReason: reason, noticeAt: approved ? now : null },
  );
  return changed.affected === 1;
}

const sameRanking = (decision: AwardDecisionEntity, ranked: RankedLot): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(rankingView(ranked))), decision.ranking);
