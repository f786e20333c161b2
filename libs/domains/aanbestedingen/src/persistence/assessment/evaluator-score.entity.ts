// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BidEntity } from '../bids/bid.entity.js';
import { CriterionEntity } from '../tenders/criterion.entity.js';
import { LotEntity } from '../tenders/lot.entity.js';

/** The score that one evaluator gave alone; hidden from the others until all have locked (S-01). */
@Entity({ schema: 'aanbestedingen', name: 'evaluator_score' })
@Check('evaluator_score_score', 'score >= 0')
@Index('evaluator_score_of_lot', ['lotId', 'personId'])
export class EvaluatorScoreEntity {
  @ForeignKey(() => PersonEntity, { name: 'evaluator_score_person' })
  @PrimaryColumn({ type: 'uuid', name: 'person_id', primaryKeyConstraintName: 'evaluator_score_pk' })
  personId!: string;

  @ForeignKey(() => BidEntity, { name: 'evaluator_score_bid' })
  @PrimaryColumn({ type: 'uuid', name: 'bid_id', primaryKeyConstraintName: 'evaluator_score_pk' })
  bidId!: string;

  @ForeignKey(() => CriterionEntity, { name: 'evaluator_score_criterion' })
  @PrimaryColumn({ type: 'uuid', name: 'criterion_id', primaryKeyConstraintName: 'evaluator_score_pk' })
  criterionId!: string;

  @ForeignKey(() => LotEntity, { name: 'evaluator_score_lot' })
  @Column({ type: 'uuid', name: 'lot_id' })
  lotId!: string;

  @Column({ type: 'integer' })
  score!: number;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'given_at' })
  givenAt!: Date;
}
