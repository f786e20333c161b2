// SPDX-License-Identifier: EUPL-1.2
import { err, ok, type Cents, type Fraction, type Result } from '@samenspel/kernel';
import type { ScoringRules } from './scoring-rules.js';
import {
  checkScoredBids,
  exactScore,
  notCounted,
  rounded,
  worthOf,
  type ExactScore,
  type NotCounted,
  type ScoredBid,
  type ScoredBidError,
} from './scoring.js';
import { place, type DecidedBy, type Draw, type Placed } from './ties.js';

/** How one criterion counts: `amount` in 1/100 point, or in cents of value. Rounded for itself; the total is not their sum. */
export interface CriterionOutcome {
  readonly criterionId: string;
  readonly parentId: string | null;
  /** Null for a criterion with parts. */
  readonly score: number | null;
  readonly amount: number;
  /** The amount before rounding, in points or cents, as a fraction such as `25/3`. */
  readonly exact: string;
}

/** A bid in the ranking, with all that a bidder may ask: what each part earned, and why it stands where it stands. */
export interface RankedBid {
  readonly bidId: string;
  /** From 1; equal for bids that a draw has yet to part. */
  readonly place: number;
  /** 1/100 points (highest first), or cents of price less quality value (lowest first): one rounding of the exact sum (S-04). */
  readonly total: number;
  readonly exactTotal: string;
  readonly priceCents: Cents;
  /** Price points in 1/100; null under a value-based award. */
  readonly pricePoints: number | null;
  readonly criteria: readonly CriterionOutcome[];
  /** What puts it above the next bid. */
  readonly aboveNext: DecidedBy | null;
}

export interface Ranking {
  readonly unit: 'hundredths_of_a_point' | 'cents';
  readonly bids: readonly RankedBid[];
  /** Kept out by their price (S-04). */
  readonly notCounted: readonly { readonly bidId: string; readonly because: NotCounted }[];
  /** Ties that only a draw by two officers can part (S-05). */
  readonly drawNeeded: readonly (readonly string[])[];
  /** Null when no bid counts or the first place waits for a draw. */
  readonly winnerBidId: string | null;
}

/** The bids of a lot in order, by the printed rules (S-04, S-05). The order of `bids` means nothing. */
export function rank(rules: ScoringRules, bids: readonly ScoredBid[], draws: readonly Draw[] = []): Result<Ranking, ScoredBidError> {
  const checked = checkScoredBids(rules, bids);
  if (!checked.ok) return err(checked.error);
  const counting = bids.filter((bid) => notCounted(rules, bid) === null);
  const { placed, drawNeeded } = place(rules, exactScores(rules, counting), draws);
  const first = placed.filter((one) => one.place === 1);
  return ok({
    unit: rules.priceMethod === 'value_based' ? 'cents' : 'hundredths_of_a_point',
    bids: placed.flatMap((one) => counting.filter(({ bidId }) => bidId === one.score.bidId).map((bid) => ranked(rules, bid, one))),
    notCounted: bids
      .flatMap((bid) => {
        const because = notCounted(rules, bid);
        return because === null ? [] : [{ bidId: bid.bidId, because }];
      })
      .sort((a, b) => (a.bidId < b.bidId ? -1 : 1)),
    drawNeeded,
    winnerBidId: first.length === 1 ? (first[0]?.score.bidId ?? null) : null,
  });
}

/** The exact scores of bids that count, by the printed weights or others. */
export function exactScores(rules: ScoringRules, counting: readonly ScoredBid[], worth = worthOf(rules)): readonly ExactScore[] {
  const lowest = counting.reduce<Cents | null>((low, { priceCents }) => (low === null || priceCents < low ? priceCents : low), null);
  return lowest === null ? [] : counting.map((bid) => exactScore(rules, worth, bid, lowest));
}

function ranked(rules: ScoringRules, bid: ScoredBid, { score, place: at, aboveNext }: Placed): RankedBid {
  return {
    bidId: bid.bidId,
    place: at,
    total: rounded(rules, score.total),
    exactTotal: score.total.toString(),
    priceCents: bid.priceCents,
    pricePoints: rules.priceMethod === 'value_based' ? null : rounded(rules, score.price),
    criteria: rules.criteria.map((criterion) => {
      const exact = score.quality.get(criterion.id) as Fraction;
      const leaf = !rules.criteria.some(({ parentId }) => parentId === criterion.id);
      return {
        criterionId: criterion.id,
        parentId: criterion.parentId,
        score: leaf ? (bid.scores[criterion.id] ?? null) : null,
        amount: rounded(rules, exact),
        exact: exact.toString(),
      };
    }),
    aboveNext,
  };
}
