// SPDX-License-Identifier: EUPL-1.2
import type { Ranking } from '../assessment/ranking.js';
import type { BidState } from '../bids/validity.js';
import type { Criterion } from '../tenders/lot.js';

/** Advice on one's own bid, with the answer of the municipality; no person is named. */
export interface NoticedAdvice {
  readonly adviser: string;
  readonly bidId: string;
  readonly criterionId: string;
  readonly kind: string;
  readonly text: string;
  readonly citation: string;
  readonly score: number | null;
  readonly outcome: string | null;
  readonly because: string | null;
}

/** One's own score under a criterion beside that of the winner, with the reasons for one's own. */
export interface NoticedCriterion {
  readonly criterionId: string;
  readonly title: string;
  readonly score: number | null;
  /** Hundredths of a point, or cents of value. */
  readonly amount: number | null;
  readonly winnerScore: number | null;
  readonly winnerAmount: number | null;
  readonly reason: string;
  readonly adviceWeighed: string;
}

/** What one bidder reads of the award decision (S-07, Aw 2.130); kept as it was said. */
export interface NoticeContent {
  readonly won: boolean;
  readonly winnerName: string;
  /** Why the winner won: its features and relative advantages. */
  readonly reasons: string;
  readonly bidState: BidState;
  /** Null for a bid that is not in the ranking. */
  readonly rank: number | null;
  readonly unit: Ranking['unit'];
  readonly total: number | null;
  readonly winnerTotal: number;
  readonly criteria: readonly NoticedCriterion[];
  readonly advice: readonly NoticedAdvice[];
  /** Null when there is no standstill (S-08). */
  readonly standstillDays: number | null;
}

export interface NoticeMaterial {
  readonly ranking: Ranking;
  readonly winner: { readonly bidId: string; readonly name: string };
  readonly reasons: string;
  readonly criteria: readonly Pick<Criterion, 'id' | 'title'>[];
  readonly consensus: readonly { readonly bidId: string; readonly criterionId: string; readonly reason: string; readonly adviceWeighed: string }[];
  readonly advice: readonly NoticedAdvice[];
  readonly standstillDays: number | null;
}

/** A notice names the winner and the reader only, never another bidder. */
export function noticeContent(bid: { readonly id: string; readonly state: BidState }, material: NoticeMaterial): NoticeContent {
  const { ranking, winner, reasons, criteria, consensus, advice, standstillDays } = material;
  const own = ranking.bids.find(({ bidId }) => bidId === bid.id);
  const best = ranking.bids.find(({ bidId }) => bidId === winner.bidId);
  if (best === undefined) throw new Error('the winner is not in the ranking');
  const because = consensus.filter(({ bidId }) => bidId === bid.id);
  return {
    ...{ won: bid.id === winner.bidId, winnerName: winner.name, reasons, bidState: bid.state, rank: own?.place ?? null },
    ...{ unit: ranking.unit, total: own?.total ?? null, winnerTotal: best.total, standstillDays },
    criteria: criteria.map(({ id: criterionId, title }) => {
      const mine = own?.criteria.find((one) => one.criterionId === criterionId);
      const theirs = best.criteria.find((one) => one.criterionId === criterionId);
      const said = because.find((one) => one.criterionId === criterionId);
      return {
        ...{ criterionId, title, score: mine?.score ?? null, amount: mine?.amount ?? null },
        ...{ winnerScore: theirs?.score ?? null, winnerAmount: theirs?.amount ?? null },
        ...{ reason: said?.reason ?? '', adviceWeighed: said?.adviceWeighed ?? '' },
      };
    }),
    advice: advice.filter(({ bidId }) => bidId === bid.id),
  };
}
