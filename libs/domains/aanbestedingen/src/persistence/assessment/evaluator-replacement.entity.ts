// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';

/** An evaluator who fell out before consensus; the scores are kept and not counted (S-01). */
@Entity({ schema: 'aanbestedingen', name: 'evaluator_replacement' })
@Check('evaluator_replacement_reason', "reason <> ''")
export class EvaluatorReplacementEntity {
  @ForeignKey(() => LotEntity, { name: 'evaluator_replacement_lot' })
  @PrimaryColumn({ type: 'uuid', name: 'lot_id', primaryKeyConstraintName: 'evaluator_replacement_pk' })
  lotId!: string;

  @ForeignKey(() => PersonEntity, { name: 'evaluator_replacement_person' })
  @PrimaryColumn({ type: 'uuid', name: 'person_id', primaryKeyConstraintName: 'evaluator_replacement_pk' })
  personId!: string;

  @ForeignKey(() => PersonEntity, { name: 'evaluator_replacement_replaced_by' })
  @Column({ type: 'uuid', name: 'replaced_by', nullable: true })
  replacedBy!: string | null;

  @Column({ type: 'text' })
  reason!: string;

  @ForeignKey(() => PersonEntity, { name: 'evaluator_replacement_decided_by' })
  @Column({ type: 'uuid', name: 'decided_by' })
  decidedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'decided_at' })
  decidedAt!: Date;
}
