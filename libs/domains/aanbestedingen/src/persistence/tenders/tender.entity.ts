// SPDX-License-Identifier: EUPL-1.2
import { MunicipalityEntity } from '@samenspel/parties';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { statusCheck } from './status-check.js';
import type { CooperationClause, Involvement, Preparation, Procedure, Reservation } from '../../domain/tenders/tender.js';
import type { TenderStatus } from '../../domain/tenders/tender-status.js';
import type { StoredAdviceRound } from './stored-advice-round.js';

/** A tender as stored; read it through `Tenders`, which makes the domain type of it. */
@Entity({ schema: 'aanbestedingen', name: 'tender' })
@Unique('tender_number_unique', ['municipalityId', 'number'])
@Index('tender_public_list', ['publishedAt', 'id'], { where: 'published_at IS NOT NULL' })
@Index('tender_public_of_municipality', ['municipalityId', 'publishedAt', 'id'], { where: 'published_at IS NOT NULL' })
@Index('tender_of_municipality', ['municipalityId', 'id'])
@Check('tender_status', statusCheck)
@Check('tender_procedure', "procedure IN ('open', 'invited', 'direct', 'sas')")
@Check('tender_title', 'char_length(title) BETWEEN 1 AND 200')
@Check('tender_cpv', "cpv_code ~ '^[0-9]{8}$'")
@Check('tender_value', 'estimated_value_cents > 0')
@Check('tender_cooperation', "cooperation_clause IN ('required', 'required_once_an_initiative_exists', 'none')")
@Check('tender_reserved', "reserved IN ('res-pub-ser', 'res-ws')")
@Check('tender_deadline_whole_minute', "date_trunc('minute', bid_deadline, 'UTC') = bid_deadline")
@Check('tender_bid_valid_days', 'bid_valid_days BETWEEN 1 AND 730')
@Check(
  'tender_fixed',
  "status IN ('draft', 'withdrawn') OR (number IS NOT NULL AND estimated_value_cents IS NOT NULL AND above_threshold IS NOT NULL AND threshold_cents IS NOT NULL AND question_deadline IS NOT NULL AND answers_by IS NOT NULL AND bid_deadline IS NOT NULL AND award_planned_on IS NOT NULL AND contract_starts_on IS NOT NULL)",
)
@Check('tender_public', "(published_at IS NOT NULL) = (status NOT IN ('draft', 'notice_sent', 'withdrawn')) OR status = 'withdrawn'")
export class TenderEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'tender_pk' })
  id!: string;

  @ForeignKey(() => MunicipalityEntity, { name: 'tender_municipality' })
  @Column({ type: 'uuid', name: 'municipality_id' })
  municipalityId!: string;

  @Column({ type: 'boolean' })
  sandbox!: boolean;

  /** Given at the decision to publish, so that drafts leave no gaps that tell how many there were. */
  @Column({ type: 'text', nullable: true })
  number!: string | null;

  @Column({ type: 'text' })
  status!: TenderStatus;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  procedure!: Procedure;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'text', name: 'social_value' })
  socialValue!: string;

  @Column({ type: 'text', name: 'cpv_code', nullable: true })
  cpvCode!: string | null;

  @Column({ type: 'text', array: true, name: 'area_codes' })
  areaCodes!: string[];

  @Column({ type: 'integer', name: 'area_year', nullable: true })
  areaYear!: number | null;

  @Column({ type: 'text', array: true })
  themes!: string[];

  @Column({ type: 'bigint', name: 'estimated_value_cents', nullable: true })
  estimatedValueCents!: number | null;

  @Column({ type: 'boolean', name: 'above_threshold', nullable: true })
  aboveThreshold!: boolean | null;

  @Column({ type: 'bigint', name: 'threshold_cents', nullable: true })
  thresholdCents!: number | null;

  @Column({ type: 'text', name: 'procedure_reason' })
  procedureReason!: string;

  @Column({ type: 'text', name: 'lots_reason' })
  lotsReason!: string;

  @Column({ type: 'text', name: 'splitting_note' })
  splittingNote!: string;

  @Column({ type: 'text', name: 'cooperation_clause', nullable: true })
  cooperationClause!: CooperationClause | null;

  @Column({ type: 'text', name: 'cooperation_reason' })
  cooperationReason!: string;

  @Column({ type: 'jsonb', nullable: true })
  involvement!: Involvement | null;

  @Column({ type: 'jsonb', nullable: true })
  preparation!: Preparation | null;

  @Column({ type: 'jsonb', name: 'advice_round', nullable: true })
  adviceRound!: StoredAdviceRound | null;

  @Column({ type: 'text', nullable: true })
  reserved!: Reservation | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'question_deadline', nullable: true })
  questionDeadline!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'answers_by', nullable: true })
  answersBy!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'bid_deadline', nullable: true })
  bidDeadline!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'advice_ends_at', nullable: true })
  adviceEndsAt!: Date | null;

  @Column({ type: 'date', name: 'award_planned_on', nullable: true })
  awardPlannedOn!: string | null;

  @Column({ type: 'date', name: 'contract_starts_on', nullable: true })
  contractStartsOn!: string | null;

  @Column({ type: 'integer', name: 'bid_valid_days', nullable: true })
  bidValidDays!: number | null;

  @Column({ type: 'boolean' })
  standstill!: boolean;

  @Column({ type: 'uuid', name: 'created_by' })
  createdBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
