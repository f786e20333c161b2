// SPDX-License-Identifier: EUPL-1.2
import type { Actor, LocalDate } from '@samenspel/kernel';
import { localDate } from '@samenspel/kernel';
import type { AdviceRound, CooperationClause, Involvement, Preparation, Procedure, Reservation } from '../../domain/tenders/tender.js';
import type { TenderStatus } from '../../domain/tenders/tender-status.js';
import { columns } from '../../persistence/columns.js';

/** What one row of `tender` tells; lots, steps and the rest are looked up when somebody asks for them. */
export interface TenderSummary {
  readonly id: string;
  readonly municipalityId: string;
  readonly municipalitySlug: string;
  readonly municipalityName: string;
  readonly sandbox: boolean;
  readonly number: string | null;
  readonly status: TenderStatus;
  readonly version: number;
  readonly procedure: Procedure;
  readonly title: string;
  readonly description: string;
  readonly socialValue: string;
  readonly cpvCode: string | null;
  readonly areaCodes: readonly string[];
  readonly areaYear: number | null;
  readonly themes: readonly string[];
  readonly estimatedValueCents: number | null;
  readonly aboveThreshold: boolean | null;
  readonly thresholdCents: number | null;
  readonly procedureReason: string;
  readonly lotsReason: string;
  readonly cooperationClause: CooperationClause | null;
  readonly cooperationReason: string;
  readonly involvement: Involvement | null;
  readonly preparation: Preparation | null;
  readonly adviceRound: Omit<Extract<AdviceRound, { announced: true }>, 'seesCriteria'> | Extract<AdviceRound, { announced: false }> | null;
  readonly reserved: Reservation | null;
  readonly questionDeadline: Date | null;
  readonly answersBy: Date | null;
  readonly bidDeadline: Date | null;
  readonly adviceEndsAt: Date | null;
  readonly awardPlannedOn: LocalDate | null;
  readonly contractStartsOn: LocalDate | null;
  readonly bidValidDays: number | null;
  readonly standstill: boolean;
  readonly publishedAt: Date | null;
  readonly closedAt: Date | null;
}

/** The row as the driver gives it: named as the fields, legal days still text. */
export type SummaryRow = { -readonly [Key in keyof TenderSummary]: TenderSummary[Key] };

/** What only somebody asks for who looks at one tender: long texts, and what they stand on. */
const ON_PAGE = [
  ...([
    ['description', 't.description'],
    ['socialValue', 't.social_value'],
    ['procedureReason', 't.procedure_reason'],
  ] as const),
  ...([
    ['lotsReason', 't.lots_reason'],
    ['cooperationReason', 't.cooperation_reason'],
    ['involvement', 't.involvement'],
    ['preparation', 't.preparation'],
  ] as const),
  ...([
    ['adviceRound', 't.advice_round'],
    ['areaCodes', 't.area_codes'],
    ['areaYear', 't.area_year'],
    ['themes', 't.themes'],
  ] as const),
] as const;
/** What a line of a list tells. */
export type ListedTender = Omit<TenderSummary, (typeof ON_PAGE)[number][0]>;

const LISTED: readonly (readonly [keyof ListedTender, string])[] = [
  ...(['id', 'sandbox', 'number', 'status', 'version', 'procedure', 'title', 'reserved', 'standstill'] as const).map(
    (name) => [name, `t.${name}`] as const,
  ),
  ...([
    ['municipalityId', 't.municipality_id'],
    ['municipalitySlug', 'm.slug'],
    ['municipalityName', 'm.name'],
    ['cpvCode', 't.cpv_code'],
  ] as const),
  ...([
    ['estimatedValueCents', 't.estimated_value_cents'],
    ['aboveThreshold', 't.above_threshold'],
    ['thresholdCents', 't.threshold_cents'],
  ] as const),
  ...([
    ['questionDeadline', 't.question_deadline'],
    ['answersBy', 't.answers_by'],
    ['bidDeadline', 't.bid_deadline'],
  ] as const),
  ...([
    ['adviceEndsAt', 't.advice_ends_at'],
    ['awardPlannedOn', 't.award_planned_on'],
    ['contractStartsOn', 't.contract_starts_on'],
  ] as const),
  ...([
    ['bidValidDays', 't.bid_valid_days'],
    ['publishedAt', 't.published_at'],
    ['closedAt', 't.closed_at'],
  ] as const),
  ['cooperationClause', 't.cooperation_clause'],
];

/** Fields of the graph that need more than a line of a list holds. */
export const FIELDS_ON_PAGE: ReadonlySet<string> = new Set(ON_PAGE.map(([name]) => name));

const select = (names: readonly (readonly [string, string])[]): string => `SELECT ${columns(names)}
  FROM aanbestedingen.tender t JOIN parties.municipality m ON m.id = t.municipality_id`;

/** `SELECT … FROM tender t JOIN municipality m`, to be followed by a WHERE. */
export const SELECT_SUMMARY = select([...LISTED, ...ON_PAGE]);
export const SELECT_LISTED = select(LISTED);

export const summaryOf = <Row extends Pick<SummaryRow, 'awardPlannedOn' | 'contractStartsOn'>>(row: Row): Row => ({
  ...row,
  awardPlannedOn: row.awardPlannedOn === null ? null : localDate(row.awardPlannedOn),
  contractStartsOn: row.contractStartsOn === null ? null : localDate(row.contractStartsOn),
});

/** T-07: until publication only staff of that municipality, in a role that reads drafts, know that a tender exists. */
export const readsDraftsOf = (actor: Actor): string | null =>
  actor.permissions.has('tender:read-draft') ? (actor.party?.municipalityId ?? null) : null;
