// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, WHOLE_IN_BASIS_POINTS, type DomainError, type Result } from '@samenspel/kernel';
import type { Criterion, Lot, PriceMethod } from '../tenders/lot.js';

export type ScoringCriterion = Pick<Criterion, 'id' | 'parentId' | 'weight' | 'maxValueCents'>;

/** The printed rules by which a lot is scored (S-04), known to be complete. A lot holds them in the same words. */
export interface ScoringRules extends Pick<Lot, 'scaleMax' | 'priceWeight' | 'priceMinCents' | 'priceMaxCents' | 'priceCeiling'> {
  readonly priceMethod: PriceMethod;
  readonly criteria: readonly ScoringCriterion[];
}
type UncheckedRules = Omit<ScoringRules, 'priceMethod'> & { readonly priceMethod: PriceMethod | null };

export type ScoringRulesFault = 'no_method' | 'scale' | 'tree' | 'weights' | 'sub_weights' | 'values' | 'price_bounds' | 'ceiling';
export type ScoringRulesError = DomainError<'SCORING_RULES_INCOMPLETE'>;

/** The rules of a lot when one can reckon with them; the gates of T-08 say the same at more length to whoever writes the tender. */
export function scoringRules(lot: UncheckedRules): Result<ScoringRules, ScoringRulesError> {
  const { priceMethod } = lot;
  if (priceMethod === null) return incomplete('no_method');
  const rules = { ...lot, priceMethod };
  const fault = faultOf(rules);
  return fault === null ? ok(rules) : incomplete(fault);
}

const incomplete = (fault: ScoringRulesFault): Result<never, ScoringRulesError> =>
  err(invalid('SCORING_RULES_INCOMPLETE', { rule: 'S-04', params: { fault } }));

export const topsOf = (rules: Pick<ScoringRules, 'criteria'>): readonly ScoringCriterion[] => rules.criteria.filter((one) => one.parentId === null);
export const partsOf = (rules: Pick<ScoringRules, 'criteria'>, id: string): readonly ScoringCriterion[] =>
  rules.criteria.filter((one) => one.parentId === id);

function faultOf(rules: ScoringRules): ScoringRulesFault | null {
  if (!Number.isSafeInteger(rules.scaleMax) || rules.scaleMax < 1) return 'scale';
  if (!isTree(rules)) return 'tree';
  const tops = topsOf(rules);
  if (tops.some((top) => partsOf(rules, top.id).length > 0 && totalWeight(partsOf(rules, top.id)) !== WHOLE_IN_BASIS_POINTS)) return 'sub_weights';
  if (rules.priceMethod === 'value_based') {
    if (tops.some((top) => top.maxValueCents === null || top.maxValueCents < 0)) return 'values';
  } else if (totalWeight(tops) + (rules.priceWeight ?? NaN) !== WHOLE_IN_BASIS_POINTS) {
    return 'weights';
  }
  const { priceMinCents: min, priceMaxCents: max } = rules;
  if (rules.priceMethod === 'absolute' && (min === null || max === null || min >= max)) return 'price_bounds';
  return rules.priceCeiling && max === null ? 'ceiling' : null;
}

/** Ids are unique and a part of a criterion has no parts itself. */
function isTree({ criteria }: ScoringRules): boolean {
  const parents = new Map(criteria.map((one) => [one.id, one.parentId]));
  return parents.size === criteria.length && criteria.every((one) => one.parentId === null || parents.get(one.parentId) === null);
}

/** NaN when a weight is missing or no weight at all, so that no sum of it is right. */
const totalWeight = (criteria: readonly ScoringCriterion[]): number =>
  criteria.reduce((sum, { weight }) => sum + (weight === null || weight < 0 ? NaN : weight), 0);
