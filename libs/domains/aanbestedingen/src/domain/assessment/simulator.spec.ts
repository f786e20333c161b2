// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { basisPoints, cents } from '@samenspel/kernel';
import * as fc from 'fast-check';
import type { ScoringRules } from './scoring-rules.js';
import type { ScoredBid } from './scoring.js';
import { simulate } from './simulator.js';

const rules: ScoringRules = {
  priceMethod: 'absolute',
  scaleMax: 10,
  priceWeight: basisPoints(5_000),
  priceMinCents: cents(0),
  priceMaxCents: cents(1_000),
  priceCeiling: false,
  criteria: [{ id: 'q', parentId: null, weight: basisPoints(5_000), maxValueCents: null }],
};
const bid = (bidId: string, priceCents: number, q: number): ScoredBid => ({ bidId, priceCents: cents(priceCents), scores: { q } });
const run = (changed: Partial<ScoringRules>, bids: ScoredBid[]) => {
  const result = simulate({ ...rules, ...changed }, bids);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('simulator', () => {
  it('S-06 says how far a weight may move before another bid is better', () => {
    // good: 9/10 quality, 0.4 of the price points; cheap: 6/10 and 0.6. Equal when 0.3 w = 0.2 (1 − w), at w = 0.4.
    const { ranking, margins } = run({}, [bid('good', 600, 9), bid('cheap', 400, 6)]);
    expect(ranking.winnerBidId).toBe('good');
    expect(margins).toEqual([
      { criterionId: null, unit: 'basis_points', printed: 5_000, lowest: 0, highest: 6_000, betterBelow: null, betterAbove: 'cheap' },
      { criterionId: 'q', unit: 'basis_points', printed: 5_000, lowest: 4_000, highest: 10_000, betterBelow: 'cheap', betterAbove: null },
    ]);
  });
  it('S-06 a value-based award moves the maximum value in cents, without an upper end where nobody overtakes', () => {
    const criteria = [{ id: 'q', parentId: null, weight: null, maxValueCents: cents(1_000) }];
    const { ranking, margins } = run({ priceMethod: 'value_based', priceWeight: null, criteria }, [bid('good', 600, 9), bid('cheap', 400, 6)]);
    expect(ranking.winnerBidId).toBe('good');
    // Equal when 0.3 v = 200.
    expect(margins).toEqual([
      { criterionId: 'q', unit: 'cents', printed: 1_000, lowest: 667, highest: null, betterBelow: 'cheap', betterAbove: null },
    ]);
  });
  it('S-06 shows a losing bid whose absence changes the winner under the relative formula', () => {
    const bids = [bid('dear', 1_000, 9), bid('middle', 500, 6), bid('lowest', 200, 0)];
    const { ranking, reversals } = run({ priceMethod: 'relative' }, bids);
    expect(ranking.bids.map(({ bidId, total }) => [bidId, total])).toEqual([
      ['dear', 5_500],
      ['middle', 5_000],
      ['lowest', 5_000],
    ]);
    expect(reversals).toEqual([{ withoutBidId: 'lowest', winnerBidId: 'middle' }]);
  });
  it('S-06 without a winner there is no margin', () => {
    expect(run({}, [bid('a', 1, 1), bid('b', 1, 1)]).margins).toEqual([]);
  });
  it('S-06 moving a weight to its limits and beyond, reckoned anew, agrees', () => {
    const bids = fc.array(fc.tuple(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 10 })), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(bids, fc.integer({ min: 1, max: 9_999 }), (raw, weight) => {
        const list = raw.map(([price, q], index) => bid(`b${index}`, price, q));
        const criteria = [{ id: 'q', parentId: null, weight: basisPoints(weight), maxValueCents: null }];
        const { ranking, margins } = run({ criteria, priceWeight: basisPoints(10_000 - weight) }, list);
        const margin = margins.find(({ criterionId }) => criterionId === 'q');
        if (margin === undefined) return;
        // With one criterion the total × 1,000 is w q 100 + (10,000 − w)(1,000 − p), in whole numbers.
        const total = (at: number, [price, q]: [number, number]) => at * q * 100 + (10_000 - at) * (1_000 - price);
        const isBest = (at: number) => {
          const winner = Number(ranking.winnerBidId?.slice(1));
          return raw.every((other) => total(at, raw[winner] ?? [0, 0]) >= total(at, other));
        };
        if (isBest(weight)) for (const at of [margin.lowest, weight, margin.highest ?? 0]) expect(isBest(at)).toBe(true);
        if (margin.betterBelow !== null) expect(isBest(margin.lowest - 1)).toBe(false);
        if (margin.betterAbove !== null) expect(isBest((margin.highest ?? 0) + 1)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});
