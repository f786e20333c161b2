// SPDX-License-Identifier: EUPL-1.2
import { Fraction, safeNumber, WHOLE_IN_BASIS_POINTS } from '@samenspel/kernel';
import { exactScores } from './ranking.js';
import { partsOf, topsOf, type ScoringCriterion, type ScoringRules } from './scoring-rules.js';
import { printedShare, printedValue, worthOf, type ExactScore, type ScoredBid, type ShareOf, type Worth } from './scoring.js';

/**
 * S-06: between `lowest` and `highest` no other bid is better than the winner, reckoned without rounding. When a
 * weight moves, the others of its group keep their proportions and fill the rest.
 */
export interface WeightMargin {
  /** Null for the price. */
  readonly criterionId: string | null;
  readonly unit: 'basis_points' | 'cents';
  readonly printed: number;
  readonly lowest: number;
  /** Null when no value, however high, makes another bid better. */
  readonly highest: number | null;
  /** The bid that is better just below `lowest`; null when none ever is. */
  readonly betterBelow: string | null;
  readonly betterAbove: string | null;
}

/** Something that can be moved: `at(x)` is what things are worth when it stands at x (a share of 1, or cents). */
interface Movable {
  readonly criterionId: string | null;
  readonly unit: WeightMargin['unit'];
  readonly printed: number;
  readonly at: (x: Fraction) => Worth;
}

/** No amount can be more, so that a limit above it is none. */
const MOST_CENTS = Fraction.of(Number.MAX_SAFE_INTEGER);

export function weightMargins(rules: ScoringRules, counting: readonly ScoredBid[], winnerBidId: string): readonly WeightMargin[] {
  return movables(rules).map((movable) => marginOf(movable, leads(rules, counting, winnerBidId, movable)));
}

function movables(rules: ScoringRules): readonly Movable[] {
  const tops = topsOf(rules);
  const parts = tops.flatMap((top) => sharesOf(rules, partsOf(rules, top.id)));
  if (rules.priceMethod !== 'value_based') return [...sharesOf(rules, ['price', ...tops]), ...parts];
  const values = tops.map((top): Movable => {
    const at = (x: Fraction): Worth => worthOf(rules, undefined, (other) => (other.id === top.id ? x : printedValue(other)));
    return { criterionId: top.id, unit: 'cents', printed: top.maxValueCents ?? 0, at };
  });
  return [...values, ...parts];
}

/** The weights of one group that add up to the whole; a weight that is all of it leaves nothing to fill the rest. */
function sharesOf(rules: ScoringRules, group: readonly (ScoringCriterion | 'price')[]): readonly Movable[] {
  const printed = printedShare(rules);
  return group
    .filter((moved) => printed(moved).compare(Fraction.one) < 0)
    .map((moved) => {
      const shareAt =
        (x: Fraction): ShareOf =>
        (one) =>
          one === moved
            ? x
            : group.includes(one)
              ? printed(one)
                  .times(Fraction.one.minus(x))
                  .over(Fraction.one.minus(printed(moved)))
              : printed(one);
      const weight = moved === 'price' ? rules.priceWeight : moved.weight;
      return {
        criterionId: moved === 'price' ? null : moved.id,
        unit: 'basis_points',
        printed: weight ?? 0,
        at: (x) => worthOf(rules, shareAt(x)),
      };
    });
}

/** The winner's lead on another bid is a straight line: so much at zero, so much more per step of the weight. */
interface Lead {
  readonly bidId: string;
  readonly atZero: Fraction;
  readonly perStep: Fraction;
}

function leads(rules: ScoringRules, counting: readonly ScoredBid[], winnerBidId: string, movable: Movable): readonly Lead[] {
  const zero = leadsAt(rules, exactScores(rules, counting, movable.at(Fraction.zero)), winnerBidId);
  const one = leadsAt(rules, exactScores(rules, counting, movable.at(Fraction.one)), winnerBidId);
  const steps = Fraction.of(movable.unit === 'cents' ? 1 : WHOLE_IN_BASIS_POINTS);
  return [...zero].map(([bidId, atZero]) => ({ bidId, atZero, perStep: (one.get(bidId) ?? atZero).minus(atZero).over(steps) }));
}

function leadsAt(rules: ScoringRules, scores: readonly ExactScore[], winnerBidId: string): ReadonlyMap<string, Fraction> {
  const winner = scores.find(({ bidId }) => bidId === winnerBidId)?.total ?? Fraction.zero;
  const others = scores.filter(({ bidId }) => bidId !== winnerBidId);
  return new Map(others.map(({ bidId, total }) => [bidId, rules.priceMethod === 'value_based' ? total.minus(winner) : winner.minus(total)]));
}

function marginOf({ criterionId, unit, printed }: Movable, lines: readonly Lead[]): WeightMargin {
  let lowest = { at: Fraction.zero, bidId: null as string | null };
  let highest = { at: unit === 'cents' ? null : Fraction.of(WHOLE_IN_BASIS_POINTS), bidId: null as string | null };
  for (const { bidId, atZero, perStep } of lines) {
    if (perStep.numerator === 0n) continue;
    const crossing = atZero.negated().over(perStep);
    if (perStep.numerator > 0n && crossing.compare(lowest.at) > 0) lowest = { at: crossing, bidId };
    if (perStep.numerator < 0n && (highest.at === null || crossing.compare(highest.at) < 0)) highest = { at: crossing, bidId };
  }
  const stands = Fraction.of(printed);
  const top = highest.at !== null && highest.at.compare(MOST_CENTS) > 0 ? { at: null, bidId: null } : highest;
  return {
    criterionId,
    unit,
    printed,
    // A winner by a tie-break may trail by less than the rounding; then the printed weight itself is the limit.
    lowest: lowest.at.compare(stands) > 0 ? printed : safeNumber(lowest.at.ceil()),
    highest: top.at === null ? null : top.at.compare(stands) < 0 ? printed : safeNumber(top.at.floor()),
    betterBelow: lowest.bidId,
    betterAbove: top.bidId,
  };
}
