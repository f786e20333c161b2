// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EndingKind } from '../../domain/tenders/ending.js';

/** P-09: a withdrawal, cancellation or unsuccessful end, proposed by one person and decided by another. */
@Entity({ schema: 'aanbestedingen', name: 'ending' })
export class EndingEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'tender_id' })
  tenderId!: string;

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
