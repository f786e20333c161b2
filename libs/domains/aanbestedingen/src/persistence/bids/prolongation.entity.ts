// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';
import { PersonEntity } from '@samenspel/accounts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';

/** The question to all bids of a lot to hold for longer (B-09). */
@Entity({ schema: 'aanbestedingen', name: 'prolongation' })
@Index('prolongation_of_lot', ['lotId'])
export class ProlongationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'prolongation_pk' })
  id!: string;

  @ForeignKey(() => LotEntity, { name: 'prolongation_lot' })
  @Column({ type: 'uuid', name: 'lot_id' })
  lotId!: string;

  @Column({ type: 'date', name: 'until_day' })
  untilDay!: LocalDate;

  @Column({ type: 'timestamptz', precision: 3, name: 'answer_before' })
  answerBefore!: Date;

  @Column({ type: 'text' })
  reason!: string;

  @ForeignKey(() => PersonEntity, { name: 'prolongation_asked_by' })
  @Column({ type: 'uuid', name: 'asked_by' })
  askedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'asked_at' })
  askedAt!: Date;
}
