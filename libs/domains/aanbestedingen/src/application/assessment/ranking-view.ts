// SPDX-License-Identifier: EUPL-1.2
import type { CriterionOutcome, Ranking } from '../../domain/assessment/ranking.js';

/** One place of the ranking, as it is shown and kept with the decision. */
export interface RankedPlace {
  readonly bidId: string;
  readonly partyName: string;
  readonly rank: number;
  /** With two decimals; null under a value-based award. */
  readonly points: string | null;
  /** The price less the value of the quality; null when points are counted. */
  readonly valueCents: number | null;
  readonly priceCents: number;
  readonly pricePoints: string | null;
  readonly criteria: readonly CriterionOutcome[];
  readonly aboveNext: 'total' | 'criterion' | 'draw' | null;
}

export interface RankingView {
  readonly unit: Ranking['unit'];
  readonly places: readonly RankedPlace[];
  readonly notCounted: Ranking['notCounted'];
  readonly drawNeeded: Ranking['drawNeeded'];
  readonly winnerBidId: string | null;
}

/** Hundredths of a point as people write them, such as `82.67`. */
export const pointsText = (hundredths: number): string => (hundredths / 100).toFixed(2);

export function rankingView({
  ranking,
  bids,
}: {
  readonly ranking: Ranking;
  readonly bids: readonly { readonly id: string; readonly partyName: string }[];
}): RankingView {
  const names = new Map(bids.map(({ id, partyName }) => [id, partyName]));
  const byPoints = ranking.unit === 'hundredths_of_a_point';
  return {
    ...{ unit: ranking.unit, notCounted: ranking.notCounted, drawNeeded: ranking.drawNeeded, winnerBidId: ranking.winnerBidId },
    places: ranking.bids.map(({ bidId, place, total, priceCents, pricePoints, criteria, aboveNext }) => ({
      ...{ bidId, partyName: names.get(bidId) ?? '', rank: place, priceCents, criteria },
      points: byPoints ? pointsText(total) : null,
      valueCents: byPoints ? null : total,
      pricePoints: pricePoints === null ? null : pointsText(pricePoints),
      aboveNext: aboveNext?.by ?? null,
    })),
  };
}
