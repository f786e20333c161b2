// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { basisPoints, cents } from '@samenspel/kernel';
import { panelMedian } from './panel-median.js';
import { rank, type Ranking } from './ranking.js';
import { scoringRules, type ScoringCriterion, type ScoringRules } from './scoring-rules.js';
import type { ScoredBid } from './scoring.js';
import type { Draw } from './ties.js';

const criterion = (id: string, weight: number, parentId: string | null = null): ScoringCriterion => ({
  id,
  parentId,
  weight: basisPoints(weight),
  maxValueCents: null,
});
const valued = (id: string, value: number): ScoringCriterion => ({ id, parentId: null, weight: null, maxValueCents: cents(value) });
const points: ScoringRules = {
  priceMethod: 'absolute',
  scaleMax: 10,
  priceWeight: basisPoints(4_000),
  priceMinCents: cents(100_000),
  priceMaxCents: cents(200_000),
  priceCeiling: false,
  criteria: [criterion('near', 3_500), criterion('care', 2_500), criterion('staff', 6_000, 'care'), criterion('time', 4_000, 'care')],
};
const value: ScoringRules = { ...points, priceMethod: 'value_based', priceWeight: null, criteria: [valued('near', 50_000), valued('far', 20_000)] };
const bid = (bidId: string, price: number, scores: Record<string, number>): ScoredBid => ({ bidId, priceCents: cents(price), scores });
function ranking(rules: ScoringRules, bids: ScoredBid[], draws: Draw[] = []): Ranking {
  const result = rank(rules, bids, draws);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const order = (result: Ranking) => result.bids.map(({ bidId }) => bidId);
const faultOf = (change: Partial<ScoringRules>) => {
  const result = scoringRules({ ...points, ...change });
  return result.ok ? null : result.error.params?.['fault'];
};

describe('scoring', () => {
  it('S-04 absolute price points with printed bounds, sub-criteria within theirs, rounded once', () => {
    const result = ranking(points, [bid('a', 133_333, { near: 8, staff: 7, time: 5 }), bid('b', 100_000, { near: 6, staff: 6, time: 6 })]);
    // a: 28 + 15 × 0.7 + 10 × 0.5 = 43.5 and 40 × 66667/100000 = 26.6668
    expect(result.bids[1]).toMatchObject({ bidId: 'a', place: 2, total: 7_017, exactTotal: '175417/2500', pricePoints: 2_667 });
    expect(result.bids[1]?.criteria).toEqual([
      { criterionId: 'near', parentId: null, score: 8, amount: 2_800, exact: '28' },
      { criterionId: 'care', parentId: null, score: null, amount: 1_550, exact: '31/2' },
      { criterionId: 'staff', parentId: 'care', score: 7, amount: 1_050, exact: '21/2' },
      { criterionId: 'time', parentId: 'care', score: 5, amount: 500, exact: '5' },
    ]);
    expect(result.bids[0]).toMatchObject({ bidId: 'b', place: 1, total: 7_600, aboveNext: { by: 'total' } });
    expect(result.winnerBidId).toBe('b');
  });
  it('S-04 the total is rounded once: three thirds of a hundredth are one hundredth', () => {
    const thirds = { ...points, scaleMax: 3, priceWeight: basisPoints(9_997), criteria: ['x', 'y', 'z'].map((id) => criterion(id, 1)) };
    const [first] = ranking(thirds, [bid('a', 200_000, { x: 1, y: 1, z: 1 })]).bids;
    expect([first?.total, first?.criteria.map(({ amount }) => amount)]).toEqual([1, [0, 0, 0]]);
  });
  it('S-04 a half of a hundredth goes away from zero', () => {
    const half = { ...points, scaleMax: 2, priceWeight: basisPoints(9_999), criteria: [criterion('x', 1)] };
    expect(ranking(half, [bid('a', 200_000, { x: 1 })]).bids[0]?.total).toBe(1);
    const cent = { ...value, scaleMax: 2, criteria: [valued('x', 1)] };
    expect(ranking(cent, [bid('a', 0, { x: 1 })]).bids[0]?.total).toBe(-1);
  });
  it('S-04 absolute points are clamped; above Pmax a bid scores 0, or is invalid under a ceiling', () => {
    const none = { near: 0, staff: 0, time: 0 };
    const bids = [bid('cheap', 1, none), bid('dear', 200_001, none)];
    expect(ranking(points, bids).bids.map(({ pricePoints }) => pricePoints)).toEqual([4_000, 0]);
    const capped = ranking({ ...points, priceCeiling: true }, bids);
    expect([order(capped), capped.notCounted]).toEqual([['cheap'], [{ bidId: 'dear', because: 'PRICE_ABOVE_CEILING' }]]);
    expect(ranking({ ...points, priceCeiling: true }, [bid('edge', 200_000, none)]).notCounted).toEqual([]);
  });
  it('S-04 relative points against the lowest price that counts; a price of 0 is refused', () => {
    const none = { near: 0, staff: 0, time: 0 };
    const result = ranking({ ...points, priceMethod: 'relative' }, [bid('free', 0, none), bid('low', 100, none), bid('high', 300, none)]);
    expect(result.bids.map(({ pricePoints }) => pricePoints)).toEqual([4_000, 1_333]);
    expect(result.notCounted).toEqual([{ bidId: 'free', because: 'PRICE_ZERO' }]);
  });
  it('S-04 value-based: price less the value of quality, the lowest wins, far past 2^31 cents', () => {
    // Quality worth 60,000 and 20,000 cents.
    const result = ranking(value, [bid('a', 10 ** 13, { near: 10, far: 5 }), bid('b', 10 ** 13 - 39_999, { near: 2, far: 5 })]);
    expect([result.unit, result.winnerBidId]).toEqual(['cents', 'a']);
    expect(result.bids.map(({ bidId, total, pricePoints }) => [bidId, total, pricePoints])).toEqual([
      ['a', 9_999_999_940_000, null],
      ['b', 9_999_999_940_001, null],
    ]);
  });
  it('S-04 a score is a whole number on the scale, given for every scored criterion', () => {
    const code = (scores: Record<string, number>) => {
      const result = rank(points, [bid('a', 1, scores)]);
      return result.ok ? null : result.error.code;
    };
    expect(code({ near: 1, staff: 1 })).toBe('SCORE_MISSING');
    expect([11, -1, 0.5, NaN].map((near) => code({ near, staff: 1, time: 1 }))).toEqual(Array(4).fill('SCORE_OFF_SCALE'));
    expect(rank(points, [bid('a', -5, { near: 1, staff: 1, time: 1 })])).toMatchObject({ error: { code: 'PRICE_NOT_AN_AMOUNT' } });
    expect(rank(points, [bid('a', 1, { near: 1, staff: 1, time: 1 }), bid('a', 2, { near: 1, staff: 1, time: 1 })])).toMatchObject({
      error: { code: 'BID_TWICE' },
    });
  });
  it('T-08 weights sum to 10,000 per lot and within each criterion; absolute points have bounds', () => {
    expect(faultOf({})).toBeNull();
    expect(faultOf({ priceWeight: basisPoints(3_999) })).toBe('weights');
    expect(faultOf({ criteria: [criterion('near', 6_000), criterion('part', 9_999, 'near')] })).toBe('sub_weights');
    expect(faultOf({ criteria: [criterion('near', 6_000), criterion('part', 10_000, 'gone')] })).toBe('tree');
    expect(faultOf({ priceMinCents: cents(200_000) })).toBe('price_bounds');
    expect(faultOf({ priceMethod: 'relative', priceMaxCents: null, priceCeiling: true })).toBe('ceiling');
    expect(faultOf({ priceMethod: 'value_based' })).toBe('values');
    expect(faultOf({ scaleMax: 0 })).toBe('scale');
    expect(scoringRules({ ...points, priceMethod: null })).toMatchObject({
      error: { code: 'SCORING_RULES_INCOMPLETE', params: { fault: 'no_method' } },
    });
  });
});

describe('ties', () => {
  const even: ScoringRules = { ...points, priceWeight: basisPoints(5_000), criteria: [criterion('small', 2_000), criterion('big', 3_000)] };
  const tied = [bid('y', 150_000, { small: 5, big: 5 }), bid('x', 150_000, { small: 8, big: 3 }), bid('z', 150_000, { small: 5, big: 5 })];
  it('S-05 the higher score on the heaviest quality criterion comes first', () => {
    const result = ranking(even, tied.slice(0, 2));
    expect(result.bids.map(({ total }) => total)).toEqual([5_000, 5_000]);
    expect([order(result), result.bids[0]?.aboveNext]).toEqual([['y', 'x'], { by: 'criterion', criterionId: 'big' }]);
  });
  it('S-05 what stays equal needs a draw, shares a place, and has no winner yet', () => {
    const result = ranking(even, tied);
    expect(result.bids.map(({ bidId, place }) => [bidId, place])).toEqual([
      ['y', 1],
      ['z', 1],
      ['x', 3],
    ]);
    expect([result.drawNeeded, result.winnerBidId]).toEqual([[['y', 'z']], null]);
  });
  it('S-05 a recorded draw parts exactly what was equal', () => {
    const result = ranking(even, tied, [['x', 'z', 'y']]);
    expect([order(result), result.winnerBidId, result.drawNeeded, result.bids[0]?.aboveNext]).toEqual([['z', 'y', 'x'], 'z', [], { by: 'draw' }]);
    expect(ranking(even, tied, [['y', 'x']]).winnerBidId).toBeNull();
  });
  it('S-05 a tie further down does not hold up the winner', () => {
    const result = ranking(even, [...tied.map((one) => ({ ...one, priceCents: cents(160_000) })), bid('w', 100_000, { small: 9, big: 9 })]);
    expect([result.winnerBidId, result.drawNeeded]).toEqual(['w', [['y', 'z']]]);
  });
});

describe('panel', () => {
  it('A-02 the score of a panel is the median, ties up, of at least three', () => {
    expect([panelMedian([7, 3, 9]), panelMedian([6, 7, 2, 9]), panelMedian([4, 8, 8, 4]), panelMedian([5, 5, 5, 5]), panelMedian([5, 6])]).toEqual([
      7,
      7,
      6,
      5,
      null,
    ]);
  });
});
