// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AgreementEntity } from './agreement.entity.js';

/** What a party reports on an agreement in a period: at least a number and a story. */
@Entity({ schema: 'agreements', name: 'accountability_report' })
@Check('accountability_report_period', 'period_from <= period_to')
@Check('accountability_report_story', "story <> ''")
@Index('accountability_report_by_agreement', ['agreementId', 'id'])
export class AccountabilityReportEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'accountability_report_pk' })
  id!: string;

  @ForeignKey(() => AgreementEntity, { name: 'accountability_report_agreement' })
  @Column({ type: 'uuid', name: 'agreement_id' })
  agreementId!: string;

  @Column({ type: 'date', name: 'period_from' })
  periodFrom!: LocalDate;

  @Column({ type: 'date', name: 'period_to' })
  periodTo!: LocalDate;

  @Column({ type: 'bigint' })
  number!: number;

  @Column({ type: 'text' })
  unit!: string;

  @Column({ type: 'text' })
  story!: string;

  @ForeignKey(() => PersonEntity, { name: 'accountability_report_reported_by' })
  @Column({ type: 'uuid', name: 'reported_by' })
  reportedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'reported_at' })
  reportedAt!: Date;
}
