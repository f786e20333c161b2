// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BidEntity } from '../bids/bid.entity.js';
import { LotEntity } from '../tenders/lot.entity.js';

/** One award decision of a lot, proposed and decided by different persons; withdrawn ones stay (S-07, S-09). */
@Entity({ schema: 'aanbestedingen', name: 'award_decision' })
@Check('award_decision_two_persons', 'decided_by <> proposed_by')
@Check('award_decision_decided', '(decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (approved IS NULL)')
@Check('award_decision_confirmed', '(confirmed_at IS NULL) = (confirmed_by IS NULL)')
@Check('award_decision_withdrawal_two_persons', 'withdrawn_by <> withdrawal_proposed_by')
@Index('award_decision_one_live', ['lotId'], { unique: true, where: 'approved IS NOT FALSE AND withdrawn_at IS NULL' })
export class AwardDecisionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'award_decision_pk' })
  id!: string;

  @ForeignKey(() => LotEntity, { name: 'award_decision_lot' })
  @Column({ type: 'uuid', name: 'lot_id' })
  lotId!: string;

  @ForeignKey(() => BidEntity, { name: 'award_decision_winner_bid' })
  @Column({ type: 'uuid', name: 'winner_bid_id' })
  winnerBidId!: string;

  @Column({ type: 'jsonb' })
  ranking!: unknown;

  @Column({ type: 'text' })
  reasons!: string;

  @ForeignKey(() => PersonEntity, { name: 'award_decision_proposed_by' })
  @Column({ type: 'uuid', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'proposed_at' })
  proposedAt!: Date;

  @Column({ type: 'boolean', nullable: true })
  approved!: boolean | null;

  @ForeignKey(() => PersonEntity, { name: 'award_decision_decided_by' })
  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'notice_at', nullable: true })
  noticeAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'standstill_ends_at', nullable: true })
  standstillEndsAt!: Date | null;

  @Column({ type: 'date', name: 'standstill_extended_to', nullable: true })
  standstillExtendedTo!: LocalDate | null;

  @Column({ type: 'text', name: 'extension_reason', nullable: true })
  extensionReason!: string | null;

  @ForeignKey(() => PersonEntity, { name: 'award_decision_withdrawn_by' })
  @Column({ type: 'uuid', name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: 'text', name: 'withdrawal_reason', nullable: true })
  withdrawalReason!: string | null;

  @ForeignKey(() => PersonEntity, { name: 'award_decision_confirmed_by' })
  @Column({ type: 'uuid', name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  @ForeignKey(() => PersonEntity, { name: 'award_decision_withdrawal_proposed_by' })
  @Column({ type: 'uuid', name: 'withdrawal_proposed_by', nullable: true })
  withdrawalProposedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'withdrawal_proposed_at', nullable: true })
  withdrawalProposedAt!: Date | null;
}
