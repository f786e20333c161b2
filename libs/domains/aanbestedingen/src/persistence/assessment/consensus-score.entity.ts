// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BidEntity } from '../bids/bid.entity.js';
import { CriterionEntity } from '../tenders/criterion.entity.js';
import { LotEntity } from '../tenders/lot.entity.js';

/** The score that the evaluators settled together, with reasons, in which advice was weighed (S-02). */
@Entity({ schema: 'aanbestedingen', name: 'consensus_score' })
@Check('consensus_score_score', 'score >= 0')
@Index('consensus_score_of_lot', ['lotId'])
export class ConsensusScoreEntity {
  @ForeignKey(() => BidEntity, { name: 'consensus_score_bid' })
  @PrimaryColumn({ type: 'uuid', name: 'bid_id', primaryKeyConstraintName: 'consensus_score_pk' })
  bidId!: string;

  @ForeignKey(() => CriterionEntity, { name: 'consensus_score_criterion' })
  @PrimaryColumn({ type: 'uuid', name: 'criterion_id', primaryKeyConstraintName: 'consensus_score_pk' })
  criterionId!: string;

  @ForeignKey(() => LotEntity, { name: 'consensus_score_lot' })
  @Column({ type: 'uuid', name: 'lot_id' })
  lotId!: string;

  @Column({ type: 'integer' })
  score!: number;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text', name: 'advice_weighed' })
  adviceWeighed!: string;

  @ForeignKey(() => PersonEntity, { name: 'consensus_score_recorded_by' })
  @Column({ type: 'uuid', name: 'recorded_by' })
  recordedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'recorded_at' })
  recordedAt!: Date;
}
