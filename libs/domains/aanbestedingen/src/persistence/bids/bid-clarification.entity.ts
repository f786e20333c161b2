// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { BidEntity } from './bid.entity.js';

/** The one question that a bidder may be asked about its bid, and the answer (B-08). */
@Entity({ schema: 'aanbestedingen', name: 'bid_clarification' })
@Unique('bid_clarification_once', ['bidId'])
export class BidClarificationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'bid_clarification_pk' })
  id!: string;

  @ForeignKey(() => BidEntity, { name: 'bid_clarification_bid' })
  @Column({ type: 'uuid', name: 'bid_id' })
  bidId!: string;

  @Column({ type: 'text' })
  question!: string;

  @ForeignKey(() => PersonEntity, { name: 'bid_clarification_asked_by' })
  @Column({ type: 'uuid', name: 'asked_by' })
  askedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'asked_at' })
  askedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'answer_before' })
  answerBefore!: Date;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @ForeignKey(() => PersonEntity, { name: 'bid_clarification_answered_by' })
  @Column({ type: 'uuid', name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
