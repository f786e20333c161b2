// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AgreementEntity } from './agreement.entity.js';

/** One payment on its way: decided, letter sent, ordered, expected, paid; a day that passes demands a reason (I-11). */
@Entity({ schema: 'agreements', name: 'payment' })
@Check('payment_amount', 'amount_cents > 0')
@Check('payment_paid_after_order', 'paid_on IS NULL OR ordered_on IS NOT NULL')
@Index('payment_number', ['agreementId', 'number'], { unique: true })
export class PaymentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'payment_pk' })
  id!: string;

  @ForeignKey(() => AgreementEntity, { name: 'payment_agreement' })
  @Column({ type: 'uuid', name: 'agreement_id' })
  agreementId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'bigint', name: 'amount_cents' })
  amountCents!: number;

  @Column({ type: 'date', name: 'decided_on' })
  decidedOn!: LocalDate;

  @Column({ type: 'date', name: 'letter_sent_on', nullable: true })
  letterSentOn!: LocalDate | null;

  @Column({ type: 'date', name: 'ordered_on', nullable: true })
  orderedOn!: LocalDate | null;

  @Column({ type: 'date', name: 'expected_on' })
  expectedOn!: LocalDate;

  @Column({ type: 'date', name: 'paid_on', nullable: true })
  paidOn!: LocalDate | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'reason_asked_at', nullable: true })
  reasonAskedAt!: Date | null;

  @Column({ type: 'text', name: 'late_reason', nullable: true })
  lateReason!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}
