// SPDX-License-Identifier: EUPL-1.2
import type { AdviceRoundContent, DraftContent } from '../../domain/tenders/draft-content.js';
import type { DraftPlanning } from '../../domain/tenders/planning.js';
import type { Involvement, Preparation } from '../../domain/tenders/tender.js';
import type { AdviceRoundInput, InvolvementInput, TenderPlanningInput, TenderPreparationInput } from './draft.inputs.js';
import type { UpdateTenderInput } from './update-tender.input.js';

/** A form as the domain reads it: what was left out is empty, what does not belong together is left out. */
export function draftContentOf(input: UpdateTenderInput): DraftContent {
  const { tenderId: _tenderId, version: _version, lot, criteria, invited, ...plain } = input;
  return {
    ...plain,
    cpvCode: input.cpvCode ?? null,
    areaYear: input.areaYear ?? null,
    estimatedValueCents: input.estimatedValueCents ?? null,
    cooperationClause: input.cooperationClause ?? null,
    reserved: input.reserved ?? null,
    bidValidDays: input.bidValidDays ?? null,
    involvement: involvementOf(input.involvement ?? null),
    preparation: preparationOf(input.preparation ?? null),
    adviceRound: adviceRoundOf(input.adviceRound ?? null),
    planning: planningOf(input.planning ?? {}),
    lots: [
      {
        ...lot,
        priceMethod: lot.priceMethod ?? null,
        priceWeightBp: lot.priceWeightBp ?? null,
        priceMinCents: lot.priceMinCents ?? null,
        priceMaxCents: lot.priceMaxCents ?? null,
        criteria: criteria.map((criterion) => ({
          ...criterion,
          parentKey: criterion.parentKey ?? null,
          weightBp: criterion.weightBp ?? null,
          maxValueCents: criterion.maxValueCents ?? null,
        })),
      },
    ],
    invited: invited.map(({ partyId, reason }) => ({ partyId, reason })),
  };
}

function involvementOf(input: InvolvementInput | null): Involvement | null {
  if (input === null) return null;
  const { involved, when, who, result, reason } = input;
  return involved ? { involved, when, who, result } : { involved, reason };
}

function preparationOf(input: TenderPreparationInput | null): Preparation | null {
  if (input === null) return null;
  const { nobody, participants } = input;
  return nobody ? { nobody } : { nobody, participants: participants.map(({ who, part, received }) => ({ who, part, received })) };
}

function adviceRoundOf(input: AdviceRoundInput | null): AdviceRoundContent | null {
  if (input === null) return null;
  const { announced, howItCounts, reason } = input;
  return announced ? { announced, howItCounts } : { announced, reason };
}

const planningOf = (input: TenderPlanningInput): DraftPlanning => ({
  questionDeadline: input.questionDeadline ?? null,
  answersBy: input.answersBy ?? null,
  bidDeadline: input.bidDeadline ?? null,
  adviceEndsAt: input.adviceEndsAt ?? null,
  awardPlannedOn: input.awardPlannedOn ?? null,
  contractStartsOn: input.contractStartsOn ?? null,
});
