// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AdviserEntity } from './adviser.entity.js';

/** A proposal to strike an adviser out, and the decision of another person on it (A-05, P-09). */
@Entity({ schema: 'aanbestedingen', name: 'strike_out' })
@Check('strike_out_two_persons', 'decided_by <> proposed_by')
@Check('strike_out_decided', '(decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (approved IS NULL)')
@Index('strike_out_one_open', ['adviserId'], { unique: true, where: 'decided_at IS NULL' })
export class StrikeOutEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'strike_out_pk' })
  id!: string;

  @ForeignKey(() => AdviserEntity, { name: 'strike_out_adviser' })
  @Column({ type: 'uuid', name: 'adviser_id' })
  adviserId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @ForeignKey(() => PersonEntity, { name: 'strike_out_proposed_by' })
  @Column({ type: 'uuid', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'proposed_at' })
  proposedAt!: Date;

  @Column({ type: 'boolean', nullable: true })
  approved!: boolean | null;

  @ForeignKey(() => PersonEntity, { name: 'strike_out_decided_by' })
  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason!: string | null;
}
