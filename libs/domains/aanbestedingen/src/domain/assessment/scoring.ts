// SPDX-License-Identifier: EUPL-1.2
import { err, Fraction, invalid, isCents, ok, safeNumber, shareOf, type Cents, type DomainError, type Result } from '@samenspel/kernel';
import { partsOf, topsOf, type ScoringCriterion, type ScoringRules } from './scoring-rules.js';

/** A bid as the arithmetic sees it: no name, no moment of submission. */
export interface ScoredBid {
  readonly bidId: string;
  readonly priceCents: Cents;
  /** A whole number on the scale for each criterion that has no parts. */
  readonly scores: Readonly<Record<string, number>>;
}

/** What a bid comes to, exactly: in points, or in cents under a value-based award. */
export interface ExactScore {
  readonly bidId: string;
  /** For each criterion; one with parts has their sum. */
  readonly quality: ReadonlyMap<string, Fraction>;
  /** Points for the price; under a value-based award the price itself. */
  readonly price: Fraction;
  /** Points: the highest is best. Value-based: the price less the value of the quality, the lowest is best. */
  readonly total: Fraction;
}

/** What the full score on each scored criterion and the best price are worth, in points or cents. */
export interface Worth {
  readonly criteria: ReadonlyMap<string, Fraction>;
  readonly price: Fraction;
}

/** A weight as a share of its group; the simulator moves it, the ranking takes the printed one. */
export type ShareOf = (criterion: ScoringCriterion | 'price') => Fraction;

const HUNDRED_POINTS = Fraction.of(100);

export const printedShare =
  (rules: ScoringRules): ShareOf =>
  (criterion) =>
    shareOf((criterion === 'price' ? rules.priceWeight : criterion.weight) ?? 0);

/** All weights together are worth 100 points. */
export function worthOf(rules: ScoringRules, share: ShareOf = printedShare(rules), value = printedValue): Worth {
  const byValue = rules.priceMethod === 'value_based';
  const criteria = new Map<string, Fraction>();
  for (const top of topsOf(rules)) {
    const full = byValue ? value(top) : share(top).times(HUNDRED_POINTS);
    const parts = partsOf(rules, top.id);
    for (const part of parts) criteria.set(part.id, full.times(share(part)));
    if (parts.length === 0) criteria.set(top.id, full);
  }
  return { criteria, price: byValue ? Fraction.zero : share('price').times(HUNDRED_POINTS) };
}

export const printedValue = (top: ScoringCriterion): Fraction => Fraction.of(top.maxValueCents ?? 0);

/** The exact score of one bid; `lowestCents` is the lowest price among the bids that count (relative method). */
export function exactScore(rules: ScoringRules, worth: Worth, bid: ScoredBid, lowestCents: Cents): ExactScore {
  const ofLeaf = (id: string): Fraction => (worth.criteria.get(id) ?? Fraction.zero).times(Fraction.of(bid.scores[id] ?? 0, rules.scaleMax));
  const quality = new Map<string, Fraction>();
  for (const top of topsOf(rules)) {
    const parts = partsOf(rules, top.id);
    for (const part of parts) quality.set(part.id, ofLeaf(part.id));
    quality.set(top.id, parts.length === 0 ? ofLeaf(top.id) : Fraction.sum(parts.map((part) => ofLeaf(part.id))));
  }
  const sum = Fraction.sum(topsOf(rules).map((top) => quality.get(top.id) ?? Fraction.zero));
  if (rules.priceMethod === 'value_based') {
    const price = Fraction.of(bid.priceCents);
    return { bidId: bid.bidId, quality, price, total: price.minus(sum) };
  }
  const price = worth.price.times(priceShare(rules, bid.priceCents, lowestCents));
  return { bidId: bid.bidId, quality, price, total: sum.plus(price) };
}

/** The part of the price points that a price earns, from 0 to 1. */
function priceShare(rules: ScoringRules, priceCents: Cents, lowestCents: Cents): Fraction {
  if (rules.priceMethod === 'relative') return Fraction.of(lowestCents, priceCents);
  const max = BigInt(rules.priceMaxCents ?? 0);
  const min = BigInt(rules.priceMinCents ?? 0);
  return Fraction.of(max - BigInt(priceCents), max - min).clamp(Fraction.zero, Fraction.one);
}

/** Rounded once, half away from zero: to 1/100 point, or to a cent under a value-based award (S-04). */
export const rounded = (rules: ScoringRules, value: Fraction): number =>
  rules.priceMethod === 'value_based' ? safeNumber(value.rounded()) : value.toHundredths();

export type NotCounted = 'PRICE_ABOVE_CEILING' | 'PRICE_ZERO';

/** Why a price keeps a bid out of the ranking (S-04); null when it does not. */
export function notCounted(rules: ScoringRules, { priceCents }: ScoredBid): NotCounted | null {
  if (rules.priceCeiling && rules.priceMaxCents !== null && priceCents > rules.priceMaxCents) return 'PRICE_ABOVE_CEILING';
  return rules.priceMethod === 'relative' && priceCents === 0 ? 'PRICE_ZERO' : null;
}

export type ScoredBidError = DomainError<'BID_TWICE' | 'SCORE_MISSING' | 'SCORE_OFF_SCALE' | 'PRICE_NOT_AN_AMOUNT'>;

/** Each bid once, a whole score on the scale for each scored criterion, a price that is an amount. */
export function checkScoredBids(rules: ScoringRules, bids: readonly ScoredBid[]): Result<void, ScoredBidError> {
  const leaves = [...worthOf(rules).criteria.keys()];
  const seen = new Set<string>();
  for (const [index, { bidId, priceCents, scores }] of bids.entries()) {
    const at = (...rest: string[]) => ({ rule: 'S-04', path: ['bids', index, ...rest] });
    if (seen.has(bidId)) return err(invalid('BID_TWICE', at('bidId')));
    seen.add(bidId);
    if (!isCents(priceCents) || priceCents < 0) return err(invalid('PRICE_NOT_AN_AMOUNT', at('priceCents')));
    for (const id of leaves) {
      const score = Object.hasOwn(scores, id) ? scores[id] : undefined;
      if (score === undefined) return err(invalid('SCORE_MISSING', { ...at('scores', id), params: { criterion: id } }));
      if (!Number.isInteger(score) || score < 0 || score > rules.scaleMax) {
        return err(invalid('SCORE_OFF_SCALE', { ...at('scores', id), params: { criterion: id, scaleMax: rules.scaleMax } }));
      }
    }
  }
  return ok();
}
