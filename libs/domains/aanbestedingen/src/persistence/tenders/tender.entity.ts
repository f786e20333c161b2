// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CooperationClause, Involvement, Procedure, Reservation } from '../../domain/tenders/tender.js';
import type { TenderStatus } from '../../domain/tenders/tender-status.js';
import type { StoredAdviceRound } from './stored-advice-round.js';

/** A tender as stored; read it through `Tenders`, which makes the domain type of it. */
@Entity({ schema: 'aanbestedingen', name: 'tender' })
export class TenderEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

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
