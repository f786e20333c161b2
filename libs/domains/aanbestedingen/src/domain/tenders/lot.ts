// SPDX-License-Identifier: EUPL-1.2
import type { BasisPoints, Cents } from '@samenspel/kernel';
import type { TenderStatus } from './tender-status.js';

export const PRICE_METHODS = ['value_based', 'absolute', 'relative'] as const;
/** S-04: how price and quality are weighed against each other. */
export type PriceMethod = (typeof PRICE_METHODS)[number];

/** A quality criterion of a lot, or one of its sub-criteria. */
export interface Criterion {
  readonly id: string;
  readonly lotId: string;
  /** The criterion that this one is a part of. */
  readonly parentId: string | null;
  /** From 1, within its parent. */
  readonly position: number;
  readonly kind: 'quality';
  readonly title: string;
  readonly description: string;
  /** Of the lot, or within the parent for a sub-criterion; null under a value-based award. */
  readonly weight: BasisPoints | null;
  /** What full quality is worth under a value-based award; null otherwise. */
  readonly maxValueCents: Cents | null;
  /** True when advisers read and advise on what bids say under it. */
  readonly advised: boolean;
  /** "krijgen de bewoners wat ze nodig hebben?" is printed under it. */
  readonly residentsQuestion: boolean;
  /** "doen dienstverleners waarvoor ze zijn?" is printed under it. */
  readonly providersQuestion: boolean;
}

/** T-02: the part of a tender on which one bids, and that is awarded by itself. */
export interface Lot {
  readonly id: string;
  readonly tenderId: string;
  /** From 1. */
  readonly position: number;
  readonly title: string;
  readonly status: TenderStatus;
  readonly version: number;
  /** Scores are whole numbers from 0 to this. */
  readonly scaleMax: number;
  /** Null in a draft only. */
  readonly priceMethod: PriceMethod | null;
  /** Null under a value-based award. */
  readonly priceWeight: BasisPoints | null;
  /** Printed bounds of absolute price points (S-04). */
  readonly priceMinCents: Cents | null;
  readonly priceMaxCents: Cents | null;
  /** True when a price above `priceMaxCents` makes the bid invalid; otherwise it scores 0. */
  readonly priceCeiling: boolean;
  /** In order: each criterion followed by its sub-criteria. */
  readonly criteria: readonly Criterion[];
}

export const topCriteria = (lot: Pick<Lot, 'criteria'>): readonly Criterion[] => lot.criteria.filter((criterion) => criterion.parentId === null);
export const subCriteriaOf = (lot: Pick<Lot, 'criteria'>, criterionId: string): readonly Criterion[] =>
  lot.criteria.filter((criterion) => criterion.parentId === criterionId);

/** Each criterion followed by its sub-criteria, both by position. */
export function criteriaInOrder(criteria: readonly Criterion[]): readonly Criterion[] {
  const level = (parentId: string | null): readonly Criterion[] =>
    criteria.filter((criterion) => criterion.parentId === parentId).sort((a, b) => a.position - b.position);
  return level(null).flatMap((criterion) => [criterion, ...level(criterion.id)]);
}

/** The criteria that are scored: those without sub-criteria. */
export const scoredCriteria = (lot: Pick<Lot, 'criteria'>): readonly Criterion[] =>
  lot.criteria.filter((criterion) => subCriteriaOf(lot, criterion.id).length === 0);
