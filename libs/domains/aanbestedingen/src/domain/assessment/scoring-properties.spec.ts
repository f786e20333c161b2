// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { basisPoints, cents } from '@samenspel/kernel';
import * as fc from 'fast-check';
import { exactScores, rank, type Ranking } from './ranking.js';
import { scoringRules, type ScoringRules } from './scoring-rules.js';
import type { ScoredBid } from './scoring.js';
import { simulate } from './simulator.js';

const MOST_CENTS = 10 ** 13;
/** Whole parts of 10,000, at random cuts. */
const split = (parts: number) =>
  fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: parts - 1, maxLength: parts - 1 }).map((cuts) => {
    const edges = [0, ...cuts.sort((a, b) => a - b), 10_000];
    return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
  });

const rulesArb: fc.Arbitrary<ScoringRules> = fc
  .record({
    method: fc.constantFrom('absolute' as const, 'relative' as const, 'value_based' as const),
    scaleMax: fc.integer({ min: 1, max: 10 }),
    weights: split(4),
    parts: split(2),
    values: fc.array(fc.integer({ min: 0, max: MOST_CENTS }), { minLength: 3, maxLength: 3 }),
    min: fc.integer({ min: 0, max: MOST_CENTS }),
    span: fc.integer({ min: 1, max: MOST_CENTS }),
    ceiling: fc.boolean(),
  })
  .map(({ method, scaleMax, weights, parts, values, min, span, ceiling }) => {
    const byValue = method === 'value_based';
    const top = (id: string, index: number) => ({
      id,
      parentId: null,
      weight: byValue ? null : basisPoints(weights[index] ?? 0),
      maxValueCents: byValue ? cents(values[index] ?? 0) : null,
    });
    const part = (id: string, index: number) => ({ id, parentId: 'c', weight: basisPoints(parts[index] ?? 0), maxValueCents: null });
    const criteria = [top('a', 0), top('b', 1), top('c', 2), part('c1', 0), part('c2', 1)];
    const price = { priceWeight: byValue ? null : basisPoints(weights[3] ?? 0), priceMinCents: cents(min), priceMaxCents: cents(min + span) };
    return { priceMethod: method, scaleMax, ...price, priceCeiling: ceiling, criteria };
  });
const LEAVES = ['a', 'b', 'c1', 'c2'];
/** Small numbers too, so that ties are common. */
const bidsArb = (scaleMax: number): fc.Arbitrary<ScoredBid[]> =>
  fc
    .array(
      fc.record({
        price: fc.oneof(fc.integer({ min: 0, max: MOST_CENTS }), fc.integer({ min: 0, max: 3 })),
        scores: fc.array(fc.integer({ min: 0, max: scaleMax }), { minLength: 4, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((raw) =>
      raw.map(({ price, scores }, index) => ({
        bidId: `bid-${index}`,
        priceCents: cents(price),
        scores: Object.fromEntries(LEAVES.map((id, at) => [id, scores[at] ?? 0])),
      })),
    );
const caseArb = rulesArb.chain((rules) =>
  fc.record({ rules: fc.constant(rules), bids: bidsArb(rules.scaleMax), shuffle: fc.infiniteStream(fc.nat()) }),
);
function must(rules: ScoringRules, bids: ScoredBid[]): Ranking {
  const result = rank(rules, bids);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const totalOf = (ranking: Ranking, bidId: string): number => ranking.bids.find((bid) => bid.bidId === bidId)?.total ?? NaN;

/** A second reckoning on one common denominator, with nothing but whole numbers. */
function naiveTotal(rules: ScoringRules, bids: ScoredBid[], bid: ScoredBid): number {
  const big = (value: number | null | undefined): bigint => BigInt(value ?? 0);
  const full = (id: string): bigint => {
    const one = rules.criteria.find((criterion) => criterion.id === id);
    if (one === undefined) return 0n;
    if (one.parentId !== null) return full(one.parentId) * big(one.weight);
    return rules.priceMethod === 'value_based' ? big(one.maxValueCents) : big(one.weight);
  };
  // Leaves over 10,000 × scale; tops without parts are brought to the same denominator.
  const quality = LEAVES.reduce((sum, id) => sum + full(id) * (id.length === 1 ? 10_000n : 1n) * big(bid.scores[id]), 0n);
  const scale = 10_000n * big(rules.scaleMax);
  const price = big(bid.priceCents);
  let top = quality;
  let bottom = scale;
  if (rules.priceMethod === 'value_based') {
    top = price * scale - quality;
  } else {
    const lowest = bids.map((one) => big(one.priceCents)).reduce((low, one) => (one < low ? one : low));
    const max = big(rules.priceMaxCents);
    const min = big(rules.priceMinCents);
    const [earned, of] = rules.priceMethod === 'relative' ? [lowest, price] : [price >= max ? 0n : price <= min ? max - min : max - price, max - min];
    top = quality * of + big(rules.priceWeight) * earned * scale;
    bottom = scale * of;
  }
  // Weights in basis points are hundredths of a point already. floor(x + 1/2) of the magnitude.
  const magnitude = ((top < 0n ? -top : top) * 2n + bottom) / (2n * bottom);
  return Number(top < 0n ? -magnitude : magnitude);
}

describe('scoring holds for all rules and bids', () => {
  it('S-04 agrees with a second reckoning in whole numbers, up to 10^13 cents', () => {
    fc.assert(
      fc.property(caseArb, ({ rules, bids }) => {
        expect(scoringRules(rules).ok).toBe(true);
        const ranking = must(rules, bids);
        const counting = bids.filter(({ bidId }) => !ranking.notCounted.some((one) => one.bidId === bidId));
        for (const bid of counting) expect(totalOf(ranking, bid.bidId)).toBe(naiveTotal(rules, counting, bid));
      }),
      { numRuns: 800 },
    );
  });
  it('S-05 places and ties depend neither on the order of the input nor on the moment of a bid', () => {
    fc.assert(
      fc.property(caseArb, ({ rules, bids, shuffle }) => {
        const keys = new Map(bids.map(({ bidId }) => [bidId, shuffle.next().value ?? 0]));
        const shuffled = [...bids].sort((a, b) => (keys.get(a.bidId) ?? 0) - (keys.get(b.bidId) ?? 0));
        expect(must(rules, shuffled)).toEqual(must(rules, bids));
      }),
      { numRuns: 500 },
    );
  });
  it('S-04 a higher score or a lower price never makes a bid worse', () => {
    fc.assert(
      fc.property(caseArb, fc.constantFrom(...LEAVES, 'price'), fc.nat(), ({ rules, bids }, what, by) => {
        const [bid, ...others] = bids;
        if (bid === undefined) return;
        const better =
          what === 'price'
            ? { ...bid, priceCents: cents(Math.max(bid.priceCents - by, 1)) }
            : { ...bid, scores: { ...bid.scores, [what]: Math.min((bid.scores[what] ?? 0) + by, rules.scaleMax) } };
        if (better.priceCents > bid.priceCents) return;
        const before = must(rules, bids).bids.find(({ bidId }) => bidId === bid.bidId);
        const after = must(rules, [better, ...others]).bids.find(({ bidId }) => bidId === bid.bidId);
        if (before === undefined) return;
        const gain = ((after?.total ?? NaN) - before.total) * (rules.priceMethod === 'value_based' ? -1 : 1);
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(after?.place).toBeLessThanOrEqual(before.place);
      }),
      { numRuns: 800 },
    );
  });
  it('T-08 the best possible bid earns exactly 100 points, the worst 0', () => {
    fc.assert(
      fc.property(rulesArb, (rules) => {
        if (rules.priceMethod !== 'absolute') return;
        const all = (score: number) => Object.fromEntries(LEAVES.map((id) => [id, score]));
        const bids = [
          { bidId: 'best', priceCents: cents(rules.priceMinCents ?? 0), scores: all(rules.scaleMax) },
          { bidId: 'worst', priceCents: cents(rules.priceMaxCents ?? 0), scores: all(0) },
        ];
        const ranking = must(rules, bids);
        expect([totalOf(ranking, 'best'), totalOf(ranking, 'worst')]).toEqual([10_000, 0]);
      }),
    );
  });
  it('S-06 a margin holds the printed weight; a value moved to its limits keeps the winner, one cent beyond does not', () => {
    fc.assert(
      fc.property(caseArb, ({ rules, bids }) => {
        const simulation = simulate(rules, bids);
        if (!simulation.ok) throw new Error(simulation.error.code);
        const { winnerBidId, notCounted } = simulation.value.ranking;
        const counting = bids.filter(({ bidId }) => !notCounted.some((one) => one.bidId === bidId));
        const isBest = (criterionId: string | null, value: number): boolean => {
          const criteria = rules.criteria.map((one) => (one.id === criterionId ? { ...one, maxValueCents: cents(value) } : one));
          const scores = exactScores({ ...rules, criteria }, counting);
          const winner = scores.find(({ bidId }) => bidId === winnerBidId);
          return winner !== undefined && scores.every(({ total }) => winner.total.compare(total) <= 0);
        };
        for (const { criterionId, unit, printed, lowest, highest, betterAbove, betterBelow } of simulation.value.margins) {
          expect(lowest <= printed && printed <= (highest ?? printed)).toBe(true);
          if (unit !== 'cents' || !isBest(criterionId, printed)) continue;
          expect(isBest(criterionId, lowest) && isBest(criterionId, highest ?? printed)).toBe(true);
          if (betterBelow !== null) expect(isBest(criterionId, lowest - 1)).toBe(false);
          if (betterAbove !== null && highest !== null) expect(isBest(criterionId, highest + 1)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});
