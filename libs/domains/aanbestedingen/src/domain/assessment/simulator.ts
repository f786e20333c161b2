// SPDX-License-Identifier: EUPL-1.2
import { ok, type Result } from '@samenspel/kernel';
import { rank, type Ranking } from './ranking.js';
import type { ScoringRules } from './scoring-rules.js';
import { notCounted, type ScoredBid, type ScoredBidError } from './scoring.js';
import { weightMargins, type WeightMargin } from './weight-margins.js';

export interface Simulation {
  readonly ranking: Ranking;
  /** How far each weight, or each maximum value, may move before another bid is better; empty without a winner. */
  readonly margins: readonly WeightMargin[];
  /** Under the relative formula: losing bids whose absence would have made another bid win, a known flaw of it. */
  readonly reversals: readonly { readonly withoutBidId: string; readonly winnerBidId: string | null }[];
}

/** S-06: the formula on invented bids, before a tender is published. */
export function simulate(rules: ScoringRules, bids: readonly ScoredBid[]): Result<Simulation, ScoredBidError> {
  const ranking = rank(rules, bids);
  if (!ranking.ok) return ranking;
  const { winnerBidId } = ranking.value;
  const counting = bids.filter((bid) => notCounted(rules, bid) === null);
  return ok({
    ranking: ranking.value,
    margins: winnerBidId === null ? [] : weightMargins(rules, counting, winnerBidId),
    reversals: winnerBidId === null || rules.priceMethod !== 'relative' ? [] : reversals(rules, ranking.value, counting, winnerBidId),
  });
}

function reversals(rules: ScoringRules, ranking: Ranking, bids: readonly ScoredBid[], winnerBidId: string): Simulation['reversals'] {
  const losers = ranking.bids.map(({ bidId }) => bidId).filter((bidId) => bidId !== winnerBidId);
  return losers.flatMap((withoutBidId) => {
    const other = rank(
      rules,
      bids.filter(({ bidId }) => bidId !== withoutBidId),
    );
    return other.ok && other.value.winnerBidId !== winnerBidId ? [{ withoutBidId, winnerBidId: other.value.winnerBidId }] : [];
  });
}
