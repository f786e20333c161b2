// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Outcome } from '../../domain/advice/advice.js';
import { CriterionEntity } from '../tenders/criterion.entity.js';
import { LotEntity } from '../tenders/lot.entity.js';

/** one line of the summary that is published with the contract. It holds nothing that may not be public, and never changes. */
@Entity({ schema: 'aanbestedingen', name: 'public_advice' })
export class PublicAdviceEntity {
  @ForeignKey(() => LotEntity, { name: 'public_advice_lot' })
  @PrimaryColumn({ type: 'uuid', name: 'lot_id', primaryKeyConstraintName: 'public_advice_pk' })
  lotId!: string;

  /** From 1: by adviser, then by criterion. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'public_advice_pk' })
  position!: number;

  @ForeignKey(() => CriterionEntity, { name: 'public_advice_criterion' })
  @Column({ type: 'uuid', name: 'criterion_id' })
  criterionId!: string;

  @Column({ type: 'text', name: 'adviser_name' })
  adviserName!: string;

  @Column({ type: 'text', name: 'about_winner', array: true })
  aboutWinner!: readonly string[];

  @Column({ type: 'text', nullable: true })
  outcome!: Outcome | null;

  @Column({ type: 'text', nullable: true })
  because!: string | null;
}
