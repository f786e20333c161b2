// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';

/** An application for interim relief: nothing is awarded until the judgment and the end of its term (S-08, Aw 2.131). */
@Entity({ schema: 'aanbestedingen', name: 'interim_relief' })
@Check('interim_relief_outcome', "outcome IN ('rejected', 'granted', 'withdrawn')")
@Index('interim_relief_of_lot', ['lotId'])
export class InterimReliefEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'interim_relief_pk' })
  id!: string;

  @ForeignKey(() => LotEntity, { name: 'interim_relief_lot' })
  @Column({ type: 'uuid', name: 'lot_id' })
  lotId!: string;

  @Column({ type: 'date', name: 'filed_on' })
  filedOn!: LocalDate;

  @Column({ type: 'text' })
  reference!: string;

  @ForeignKey(() => PersonEntity, { name: 'interim_relief_recorded_by' })
  @Column({ type: 'uuid', name: 'recorded_by' })
  recordedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'recorded_at' })
  recordedAt!: Date;

  @Column({ type: 'date', name: 'judged_on', nullable: true })
  judgedOn!: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  outcome!: 'rejected' | 'granted' | 'withdrawn' | null;

  @Column({ type: 'date', name: 'term_ends_on', nullable: true })
  termEndsOn!: LocalDate | null;

  @ForeignKey(() => PersonEntity, { name: 'interim_relief_ended_by' })
  @Column({ type: 'uuid', name: 'ended_by', nullable: true })
  endedBy!: string | null;
}
