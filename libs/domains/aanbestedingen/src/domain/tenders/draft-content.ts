// SPDX-License-Identifier: EUPL-1.2
import { err, invalid, ok, type DomainError, type Result } from '@samenspel/kernel';
import type { PriceMethod } from './lot.js';
import type { DraftPlanning } from './planning.js';
import type { CooperationClause, InvitedParty, Involvement, Preparation, Procedure, Reservation } from './tender.js';

/** The advice round as the officer writes it; which criteria advisers see stands on the criteria. */
export type AdviceRoundContent = { readonly announced: true; readonly howItCounts: string } | { readonly announced: false; readonly reason: string };

export interface CriterionContent {
  /** Names the criterion within this input. */
  readonly key: string;
  /** The key of the criterion that this one is a part of. */
  readonly parentKey: string | null;
  readonly title: string;
  readonly description: string;
  readonly weightBp: number | null;
  readonly maxValueCents: number | null;
  readonly advised: boolean;
  readonly residentsQuestion: boolean;
  readonly providersQuestion: boolean;
}

export interface LotContent {
  readonly title: string;
  readonly scaleMax: number;
  readonly priceMethod: PriceMethod | null;
  readonly priceWeightBp: number | null;
  readonly priceMinCents: number | null;
  readonly priceMaxCents: number | null;
  readonly priceCeiling: boolean;
  readonly criteria: readonly CriterionContent[];
}

/** Everything that an officer writes in a draft; each change replaces all of it. */
export interface DraftContent {
  readonly procedure: Procedure;
  readonly title: string;
  readonly description: string;
  readonly socialValue: string;
  readonly cpvCode: string | null;
  readonly areaCodes: readonly string[];
  readonly areaYear: number | null;
  readonly themes: readonly string[];
  readonly estimatedValueCents: number | null;
  readonly procedureReason: string;
  readonly lotsReason: string;
  readonly splittingNote: string;
  readonly cooperationClause: CooperationClause | null;
  readonly cooperationReason: string;
  readonly involvement: Involvement | null;
  readonly preparation: Preparation | null;
  readonly adviceRound: AdviceRoundContent | null;
  readonly reserved: Reservation | null;
  readonly planning: DraftPlanning;
  readonly bidValidDays: number | null;
  readonly standstill: boolean;
  readonly lots: readonly LotContent[];
  readonly invited: readonly InvitedParty[];
}

export type CriteriaTreeError = DomainError<'CRITERION_KEY_TWICE' | 'CRITERION_PARENT_UNKNOWN'>;

/** Keys are unique, and a sub-criterion is part of a criterion that is none itself. */
export function checkCriteria(criteria: readonly CriterionContent[]): Result<void, CriteriaTreeError> {
  const parents = new Map(criteria.map((criterion) => [criterion.key, criterion.parentKey]));
  for (const [index, { key, parentKey }] of criteria.entries()) {
    if (criteria.findIndex((other) => other.key === key) < index) return err(invalid('CRITERION_KEY_TWICE', { path: ['criteria', index, 'key'] }));
    if (parentKey !== null && parents.get(parentKey) !== null)
      return err(invalid('CRITERION_PARENT_UNKNOWN', { path: ['criteria', index, 'parentKey'] }));
  }
  return ok();
}

/** B-05: a bid deadline is a whole minute, since it is shown as one. */
export const isWholeMinute = (moment: Date): boolean => moment.getTime() % 60_000 === 0;
