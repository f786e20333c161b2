// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LotEntity } from './lot.entity.js';
import { TenderEntity } from './tender.entity.js';
import type { EndingKind } from '../../domain/tenders/ending.js';

/** P-09: a withdrawal, cancellation or unsuccessful end, proposed by one person and decided by another. */
@Entity({ schema: 'aanbestedingen', name: 'ending' })
@Index('ending_one_open', ['tenderId', 'lotId'], { unique: true, where: 'decided_at IS NULL' })
@Check('ending_kind', "kind IN ('withdrawn', 'unopenable', 'cancelled', 'unsuccessful')")
@Check('ending_reason', "reason <> ''")
@Check('ending_two_persons', 'decided_by <> proposed_by')
@Check('ending_decided', '(decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (approved IS NULL)')
@Check('ending_scope', "kind <> 'withdrawn' OR lot_id IS NULL")
export class EndingEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'ending_pk' })
  id!: string;

  @ForeignKey(() => TenderEntity, { name: 'ending_tender' })
  @Column({ type: 'uuid', name: 'tender_id' })
  tenderId!: string;

  @ForeignKey(() => LotEntity, { name: 'ending_lot' })
  @Column({ type: 'uuid', name: 'lot_id', nullable: true })
  lotId!: string | null;

  @Column({ type: 'text' })
  kind!: EndingKind;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'uuid', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'proposed_at' })
  proposedAt!: Date;

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'boolean', nullable: true })
  approved!: boolean | null;

  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason!: string | null;
}
