// SPDX-License-Identifier: EUPL-1.2
import { WHOLE_IN_BASIS_POINTS } from '@samenspel/kernel';
import { missed, type Gate, type GateError } from './gate.js';
import { subCriteriaOf, topCriteria, type Criterion, type Lot } from './lot.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const weights = (criteria: readonly Criterion[]): number => sum(criteria.map((criterion) => criterion.weight ?? 0));

/** T-08: weights sum to 10,000 per lot and within each criterion; a value-based award has maximum cents instead (S-04). */
export const gateWeights: Gate = (draft) => draft.lots.flatMap(ofLot);

function ofLot(lot: Lot): GateError[] {
  const names = { lot: lot.position };
  if (lot.priceMethod === null) return [missed('GATE_WEIGHTS', 'no_price_method', 'lot.priceMethod', names)];
  if (lot.criteria.length === 0 && lot.priceMethod !== 'value_based' && lot.priceWeight !== WHOLE_IN_BASIS_POINTS) {
    return [missed('GATE_WEIGHTS', 'no_criteria', 'criteria', names)];
  }
  return lot.priceMethod === 'value_based' ? byValue(lot, names) : [...byWeight(lot, names), ...bounds(lot, names)];
}

function byValue(lot: Lot, names: { lot: number }): GateError[] {
  const tops = topCriteria(lot);
  const found = tops
    .filter((top) => top.maxValueCents === null)
    .map((top) => missed('GATE_WEIGHTS', 'value_missing', 'criteria', { ...names, criterion: top.title }));
  const weighted = lot.priceWeight !== null || tops.some((top) => top.weight !== null);
  if (weighted) found.push(missed('GATE_WEIGHTS', 'weight_beside_value', 'criteria', names));
  return [...found, ...tops.flatMap((top) => within(top, lot, names))];
}

function byWeight(lot: Lot, names: { lot: number }): GateError[] {
  const tops = topCriteria(lot);
  const found: GateError[] = [];
  if (lot.priceWeight === null) found.push(missed('GATE_WEIGHTS', 'price_weight_missing', 'lot.priceWeightBp', names));
  for (const criterion of tops.filter((top) => top.weight === null)) {
    found.push(missed('GATE_WEIGHTS', 'weight_missing', 'criteria', { ...names, criterion: criterion.title }));
  }
  const total = (lot.priceWeight ?? 0) + weights(tops);
  if (total !== WHOLE_IN_BASIS_POINTS) found.push(missed('GATE_WEIGHTS', 'sum', 'criteria', { ...names, total }));
  return [...found, ...tops.flatMap((top) => within(top, lot, names))];
}

function within(top: Criterion, lot: Lot, names: { lot: number }): GateError[] {
  const parts = subCriteriaOf(lot, top.id);
  if (parts.length === 0 || weights(parts) === WHOLE_IN_BASIS_POINTS) return [];
  return [missed('GATE_WEIGHTS', 'sum_within', 'criteria', { ...names, criterion: top.title, total: weights(parts) })];
}

/** S-04: absolute points need printed bounds, Pmin below Pmax; a ceiling needs its price. */
function bounds(lot: Lot, names: { lot: number }): GateError[] {
  const { priceMinCents: min, priceMaxCents: max } = lot;
  if (lot.priceMethod === 'absolute' && (min === null || max === null || min >= max))
    return [missed('GATE_WEIGHTS', 'price_bounds', 'lot.priceMinCents', names)];
  if (lot.priceCeiling && max === null) return [missed('GATE_WEIGHTS', 'ceiling_without_price', 'lot.priceMaxCents', names)];
  return [];
}
