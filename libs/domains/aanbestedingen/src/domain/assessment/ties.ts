// SPDX-License-Identifier: EUPL-1.2
import { Fraction } from '@samenspel/kernel';
import { topsOf, type ScoringRules } from './scoring-rules.js';
import { printedShare, printedValue, rounded, type ExactScore } from './scoring.js';

/** An order of bids as two officers drew and recorded it (S-05). It holds for every tie among its bids. */
export type Draw = readonly string[];

/** What puts a bid above the next one. */
export type DecidedBy = { readonly by: 'total' } | { readonly by: 'criterion'; readonly criterionId: string } | { readonly by: 'draw' };

export interface Placed {
  readonly score: ExactScore;
  /** From 1; bids that only a draw can part share a place. */
  readonly place: number;
  /** Null for the last bid and within a tie that waits for a draw. */
  readonly aboveNext: DecidedBy | null;
}

export interface Placing {
  readonly placed: readonly Placed[];
  /** Ties that two officers still have to part by a draw, best first; ids in the order of the alphabet. */
  readonly drawNeeded: readonly (readonly string[])[];
}

/** S-05: the criteria by which a tie is broken, heaviest first; of equal weight in the order in which they are printed. */
export function tieCriteria(rules: ScoringRules): readonly string[] {
  const weigh = rules.priceMethod === 'value_based' ? printedValue : printedShare(rules);
  return [...topsOf(rules)].sort((a, b) => weigh(b).compare(weigh(a))).map((top) => top.id);
}

/**
 * Best first: the total as it is published, then the score on the heaviest quality criterion, the next, …, then
 * a recorded draw (S-05). Neither the moment of submission nor the order of the input plays a part.
 */
export function place(rules: ScoringRules, scores: readonly ExactScore[], draws: readonly Draw[]): Placing {
  const criteria = tieCriteria(rules);
  const part = (a: ExactScore, b: ExactScore): { sign: number; decided: DecidedBy } | null => partedBy(rules, criteria, a, b);
  const sorted = [...scores].sort((a, b) => part(a, b)?.sign ?? (a.bidId < b.bidId ? -1 : 1));
  const groups: ExactScore[][] = [];
  for (const score of sorted) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && part(last[0], score) === null) last.push(score);
    else groups.push([score]);
  }
  const placed: Placed[] = [];
  const drawNeeded: string[][] = [];
  for (const [index, group] of groups.entries()) {
    const drawn = drawnOrder(group, draws);
    if (drawn === null) drawNeeded.push(group.map(({ bidId }) => bidId));
    const next = groups[index + 1]?.[0];
    const first = placed.length + 1;
    for (const [offset, score] of (drawn ?? group).entries()) {
      const isLast = offset === group.length - 1;
      const byDraw: DecidedBy | null = drawn === null ? null : { by: 'draw' };
      const aboveNext = !isLast ? byDraw : next === undefined ? null : (part(score, next)?.decided ?? null);
      placed.push({ score, place: drawn === null ? first : first + offset, aboveNext });
    }
  }
  return { placed, drawNeeded };
}

function partedBy(rules: ScoringRules, criteria: readonly string[], a: ExactScore, b: ExactScore): { sign: number; decided: DecidedBy } | null {
  const difference = rounded(rules, a.total) - rounded(rules, b.total);
  if (difference !== 0) {
    const lowestFirst = rules.priceMethod === 'value_based';
    return { sign: lowestFirst ? difference : -difference, decided: { by: 'total' } };
  }
  for (const criterionId of criteria) {
    const sign = (b.quality.get(criterionId) ?? Fraction.zero).compare(a.quality.get(criterionId) ?? Fraction.zero);
    if (sign !== 0) return { sign, decided: { by: 'criterion', criterionId } };
  }
  return null;
}

/** The group in the order of the first draw that names all of it; null when there is none. One bid needs no draw. */
function drawnOrder(group: readonly ExactScore[], draws: readonly Draw[]): readonly ExactScore[] | null {
  if (group.length < 2) return group;
  const draw = draws.find((order) => group.every(({ bidId }) => order.includes(bidId)));
  return draw === undefined ? null : [...group].sort((a, b) => draw.indexOf(a.bidId) - draw.indexOf(b.bidId));
}
