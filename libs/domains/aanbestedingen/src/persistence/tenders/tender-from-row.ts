// SPDX-License-Identifier: EUPL-1.2
import { basisPoints, cents, localDate, type Cents } from '@samenspel/kernel';
import { criteriaInOrder, type Criterion, type Lot } from '../../domain/tenders/lot.js';
import { complete, type DraftPlanning } from '../../domain/tenders/planning.js';
import {
  PUBLICATION_STEPS,
  type AdviceRound,
  type Fixed,
  type InvitedParty,
  type PublicationStep,
  type Tender,
  type TenderRole,
} from '../../domain/tenders/tender.js';
import type { CriterionEntity } from './criterion.entity.js';
import type { LotEntity } from './lot.entity.js';
import type { PublicationStepEntity } from './publication-step.entity.js';
import type { TenderEntity } from './tender.entity.js';

/** All rows that one tender consists of. */
export interface TenderRows {
  readonly tender: TenderEntity;
  readonly lots: readonly LotEntity[];
  readonly criteria: readonly CriterionEntity[];
  readonly roles: readonly TenderRole[];
  readonly invited: readonly InvitedParty[];
  readonly steps: readonly PublicationStepEntity[];
}

const centsOrNull = (value: number | null): Cents | null => (value === null ? null : cents(value));

/** Parses rows into the domain type; throws on what the database should have made impossible. */
export function tenderFromRows(rows: TenderRows): Tender {
  const { tender: row } = rows;
  const lots = rows.lots.map((lot) => lotFromRow(lot, rows.criteria)).sort((a, b) => a.position - b.position);
  if (lots.length === 0) throw new Error(`tender ${row.id} has no lot`);
  const common = {
    ...plainPart(row),
    adviceRound: adviceRoundOf(row, lots),
    lots,
    roles: rows.roles,
    invited: rows.invited,
    steps: rows.steps.toSorted(asRecorded).map(stepFromRow),
  };
  const planning = planningOf(row);
  const estimatedValueCents = centsOrNull(row.estimatedValueCents);
  if (row.status === 'draft') return { ...common, status: 'draft', estimatedValueCents, planning };
  if (row.status === 'withdrawn') {
    const { number, aboveThreshold, publishedAt } = row;
    return {
      ...common,
      status: 'withdrawn',
      number,
      aboveThreshold,
      thresholdCents: centsOrNull(row.thresholdCents),
      estimatedValueCents,
      planning,
      publishedAt,
    };
  }
  const fixed = fixedPart(row, planning);
  if (row.status === 'notice_sent') return { ...common, ...fixed, status: 'notice_sent' };
  if (row.publishedAt === null) throw new Error(`tender ${row.id} is ${row.status} without a moment of publication`);
  return { ...common, ...fixed, status: row.status, publishedAt: row.publishedAt, closedAt: row.closedAt };
}

function plainPart(row: TenderEntity) {
  const { id, municipalityId, sandbox, version, procedure, title, description, socialValue, cpvCode, areaCodes, areaYear, themes } = row;
  const {
    procedureReason,
    lotsReason,
    splittingNote,
    cooperationClause,
    cooperationReason,
    involvement,
    preparation,
    reserved,
    bidValidDays,
    standstill,
    createdAt,
  } = row;
  return {
    ...{ id, municipalityId, sandbox, version, procedure, title, description, socialValue, cpvCode, areaCodes, areaYear, themes },
    ...{
      procedureReason,
      lotsReason,
      splittingNote,
      cooperationClause,
      cooperationReason,
      involvement,
      preparation,
      reserved,
      bidValidDays,
      standstill,
      createdAt,
    },
  };
}

function planningOf(row: TenderEntity): DraftPlanning {
  const { questionDeadline, answersBy, bidDeadline, adviceEndsAt } = row;
  return {
    ...{ questionDeadline, answersBy, bidDeadline, adviceEndsAt },
    awardPlannedOn: row.awardPlannedOn === null ? null : localDate(row.awardPlannedOn),
    contractStartsOn: row.contractStartsOn === null ? null : localDate(row.contractStartsOn),
  };
}

function fixedPart(row: TenderEntity, draft: DraftPlanning): Fixed {
  const planning = complete(draft);
  const { number, aboveThreshold, thresholdCents, estimatedValueCents } = row;
  if (planning === null || number === null || aboveThreshold === null || thresholdCents === null || estimatedValueCents === null) {
    throw new Error(`tender ${row.id} is ${row.status} and lacks what the decision to publish fixes`);
  }
  return { number, aboveThreshold, thresholdCents: cents(thresholdCents), estimatedValueCents: cents(estimatedValueCents), planning };
}

function adviceRoundOf(row: TenderEntity, lots: readonly Lot[]): AdviceRound | null {
  if (row.adviceRound === null || !row.adviceRound.announced) return row.adviceRound;
  const seesCriteria = lots.flatMap((lot) => lot.criteria.filter((criterion) => criterion.advised).map((criterion) => criterion.id));
  return { ...row.adviceRound, seesCriteria };
}

function lotFromRow(row: LotEntity, allCriteria: readonly CriterionEntity[]): Lot {
  const own = allCriteria.filter((criterion) => criterion.lotId === row.id).map(criterionFromRow);
  const { id, tenderId, position, title, status, version, scaleMax, priceMethod, priceCeiling } = row;
  return {
    ...{ id, tenderId, position, title, status, version, scaleMax, priceMethod, priceCeiling },
    priceWeight: row.priceWeightBp === null ? null : basisPoints(row.priceWeightBp),
    priceMinCents: centsOrNull(row.priceMinCents),
    priceMaxCents: centsOrNull(row.priceMaxCents),
    criteria: criteriaInOrder(own),
  };
}

function criterionFromRow(row: CriterionEntity): Criterion {
  const { id, lotId, parentId, position, kind, title, description, advised, residentsQuestion, providersQuestion } = row;
  const weight = row.weightBp === null ? null : basisPoints(row.weightBp);
  const maxValueCents = centsOrNull(row.maxValueCents);
  return { id, lotId, parentId, position, kind, title, description, weight, maxValueCents, advised, residentsQuestion, providersQuestion };
}

/** Two steps of one act may have the same millisecond; then they come in the order of the kinds. */
const asRecorded = (one: PublicationStepEntity, other: PublicationStepEntity): number =>
  one.recordedAt.getTime() - other.recordedAt.getTime() || PUBLICATION_STEPS.indexOf(one.kind) - PUBLICATION_STEPS.indexOf(other.kind);

function stepFromRow(row: PublicationStepEntity): PublicationStep {
  const { id, kind, at, byPerson, reference, reason, tenderVersion } = row;
  return { id, kind, at, by: byPerson, reference, reason, tenderVersion };
}
