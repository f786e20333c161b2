// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';
import { PersonEntity } from '@samenspel/accounts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AwardDecisionEntity } from './award-decision.entity.js';

/** Where an award was announced to everybody (S-10). An award that is withdrawn and made anew is announced anew. */
@Entity({ schema: 'aanbestedingen', name: 'contract_award_notice' })
export class ContractAwardNoticeEntity {
  @ForeignKey(() => AwardDecisionEntity, { name: 'contract_award_notice_decision' })
  @PrimaryColumn({ type: 'uuid', name: 'decision_id', primaryKeyConstraintName: 'contract_award_notice_pk' })
  decisionId!: string;

  /** The number of TED or TenderNed. */
  @Column({ type: 'text' })
  reference!: string;

  @Column({ type: 'date', name: 'published_on' })
  publishedOn!: LocalDate;

  @ForeignKey(() => PersonEntity, { name: 'contract_award_notice_recorded_by' })
  @Column({ type: 'uuid', name: 'recorded_by' })
  recordedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'recorded_at' })
  recordedAt!: Date;
}
