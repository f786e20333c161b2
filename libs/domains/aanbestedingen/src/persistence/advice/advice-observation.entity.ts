// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BidEntity } from '../bids/bid.entity.js';
import { CriterionEntity } from '../tenders/criterion.entity.js';
import { AdviceEntity } from './advice.entity.js';

/** What an advice says of one bid under one published criterion. */
@Entity({ schema: 'aanbestedingen', name: 'advice_observation' })
@Check('advice_observation_kind', "kind IN ('observation', 'residents', 'providers')")
@Check('advice_observation_score', 'score >= 0')
export class AdviceObservationEntity {
  @ForeignKey(() => AdviceEntity, { name: 'advice_observation_advice' })
  @PrimaryColumn({ type: 'uuid', name: 'advice_id', primaryKeyConstraintName: 'advice_observation_pk' })
  adviceId!: string;

  @ForeignKey(() => BidEntity, { name: 'advice_observation_bid' })
  @PrimaryColumn({ type: 'uuid', name: 'bid_id', primaryKeyConstraintName: 'advice_observation_pk' })
  bidId!: string;

  @ForeignKey(() => CriterionEntity, { name: 'advice_observation_criterion' })
  @PrimaryColumn({ type: 'uuid', name: 'criterion_id', primaryKeyConstraintName: 'advice_observation_pk' })
  criterionId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'advice_observation_pk' })
  kind!: 'observation' | 'residents' | 'providers';

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  citation!: string;

  @Column({ type: 'integer', nullable: true })
  score!: number | null;
}
