// SPDX-License-Identifier: EUPL-1.2
import { euros, type Money } from '@samenspel/graphql-kit';
import type { LotSummary } from '../../application/tenders/find-lots.js';
import type { ListedTender } from '../../application/tenders/tender-summary.js';
import type { Criterion } from '../../domain/tenders/lot.js';
import type { CriterionType } from './criterion.type.js';
import type { LotType } from './lot.type.js';
import type { TenderType } from './tender.type.js';

const moneyOf = (cents: number | null): Money | null => (cents === null ? null : euros(cents));

/** What was read as the object of the graph. Texts that nobody asked for were not read; asking for one that is absent is an error, not a gap. */
export function tenderObject(summary: ListedTender): TenderType {
  const { estimatedValueCents, thresholdCents, questionDeadline, answersBy, bidDeadline, adviceEndsAt, awardPlannedOn, contractStartsOn, ...same } =
    summary;
  return {
    ...same,
    estimatedValue: moneyOf(estimatedValueCents),
    threshold: moneyOf(thresholdCents),
    planning: { questionDeadline, answersBy, bidDeadline, adviceEndsAt, awardPlannedOn, contractStartsOn },
  } as TenderType;
}

export function lotObject({ priceWeight, priceMinCents, priceMaxCents, ...same }: LotSummary): LotType {
  return { ...same, priceWeightBp: priceWeight, priceMin: moneyOf(priceMinCents), priceMax: moneyOf(priceMaxCents) };
}

export function criterionObject({ weight, maxValueCents, ...same }: Criterion): CriterionType {
  return { ...same, weightBp: weight, maxValue: moneyOf(maxValueCents) };
}
