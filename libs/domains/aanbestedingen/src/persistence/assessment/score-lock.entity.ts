// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';

/** An evaluator is done scoring: final (S-01). */
@Entity({ schema: 'aanbestedingen', name: 'score_lock' })
export class ScoreLockEntity {
  @ForeignKey(() => LotEntity, { name: 'score_lock_lot' })
  @PrimaryColumn({ type: 'uuid', name: 'lot_id', primaryKeyConstraintName: 'score_lock_pk' })
  lotId!: string;

  @ForeignKey(() => PersonEntity, { name: 'score_lock_person' })
  @PrimaryColumn({ type: 'uuid', name: 'person_id', primaryKeyConstraintName: 'score_lock_pk' })
  personId!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'locked_at' })
  lockedAt!: Date;
}
