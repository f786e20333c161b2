// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BidEntity } from '../bids/bid.entity.js';
import { CriterionEntity } from '../tenders/criterion.entity.js';

/** Whether the officer accepts that a part of a bid is a trade secret; until then advisers do not see it. */
@Entity({ schema: 'aanbestedingen', name: 'trade_secret_judgement' })
export class TradeSecretJudgementEntity {
  @ForeignKey(() => BidEntity, { name: 'trade_secret_judgement_bid' })
  @PrimaryColumn({ type: 'uuid', name: 'bid_id', primaryKeyConstraintName: 'trade_secret_judgement_pk' })
  bidId!: string;

  @ForeignKey(() => CriterionEntity, { name: 'trade_secret_judgement_criterion' })
  @PrimaryColumn({ type: 'uuid', name: 'criterion_id', primaryKeyConstraintName: 'trade_secret_judgement_pk' })
  criterionId!: string;

  @Column({ type: 'boolean' })
  accepted!: boolean;

  @Column({ type: 'text' })
  reason!: string;

  @ForeignKey(() => PersonEntity, { name: 'trade_secret_judgement_judged_by' })
  @Column({ type: 'uuid', name: 'judged_by' })
  judgedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'judged_at' })
  judgedAt!: Date;
}
