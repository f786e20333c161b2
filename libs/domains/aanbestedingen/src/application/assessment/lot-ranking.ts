// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Work } from '@samenspel/database';
import { cents, err, ok, refused, type DomainError, type Result } from '@samenspel/kernel';
import { isValidityOpen } from '../../domain/assessment/evaluation.js';
import { rank, type Ranking } from '../../domain/assessment/ranking.js';
import { scoringRules } from '../../domain/assessment/scoring-rules.js';
import type { ScoredBid } from '../../domain/assessment/scoring.js';
import type { Lot } from '../../domain/tenders/lot.js';
import { bidsOfLot, pricesAreOpened, type AssessedBid } from '../../persistence/assessment/assessment-rows.js';
import { ConsensusScoreEntity } from '../../persistence/assessment/consensus-score.entity.js';
import { QualityFixEntity } from '../../persistence/assessment/quality-fix.entity.js';
import { TieDrawEntity } from '../../persistence/assessment/tie-draw.entity.js';

export interface RankedLot {
  readonly ranking: Ranking;
  readonly bids: readonly AssessedBid[];
  readonly consensus: readonly ConsensusScoreEntity[];
}

/** The ranking of a lot as it follows from the record; nobody types it (S-04, S-05). */
@Injectable()
export class LotRanking {
  async of(work: Work, lot: Lot): Promise<Result<RankedLot, DomainError>> {
    if (!(await pricesAreOpened(work, lot.id))) return err(refused('PRICES_NOT_OPENED', { rule: 'S-03' }));
    // A strike-out after the prices set the fixing aside: no order follows from scores that are open again.
    if (!(await work.db.existsBy(QualityFixEntity, { lotId: lot.id }))) return err(refused('QUALITY_NOT_FIXED', { rule: 'S-03' }));
    const bids = await bidsOfLot(work, lot.id);
    if (bids.some(isValidityOpen)) return err(refused('VALIDITY_OPEN', { rule: 'B-08' }));
    const rules = scoringRules(lot);
    if (!rules.ok) return rules;
    const consensus = await work.db.findBy(ConsensusScoreEntity, { lotId: lot.id });
    const ranking = rank(rules.value, scoredBids(bids, consensus), await drawsOf(work, lot.id));
    return ranking.ok ? ok({ ranking: ranking.value, bids, consensus }) : ranking;
  }
}

function scoredBids(bids: readonly AssessedBid[], consensus: readonly ConsensusScoreEntity[]): readonly ScoredBid[] {
  return bids.flatMap(({ id, state, priceCents }) => {
    if (state !== 'valid' || priceCents === null) return [];
    const own = consensus.filter(({ bidId }) => bidId === id);
    return [{ bidId: id, priceCents: cents(priceCents), scores: Object.fromEntries(own.map(({ criterionId, score }) => [criterionId, score])) }];
  });
}

/** S-05: draws that a second officer confirmed; the order was drawn at that moment. */
async function drawsOf(work: Work, lotId: string): Promise<readonly (readonly string[])[]> {
  const rows = await work.db.find(TieDrawEntity, { where: { lotId }, order: { confirmedAt: 'ASC', id: 'ASC' } });
  return rows.filter(({ confirmedAt }) => confirmedAt !== null).map(({ bidIds }) => bidIds);
}
