// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BidEntity } from '../bids/bid.entity.js';

/** A price that looks too low: the bidder is asked first, the answer weighed in writing (B-10). */
@Entity({ schema: 'aanbestedingen', name: 'abnormally_low' })
export class AbnormallyLowEntity {
  @ForeignKey(() => BidEntity, { name: 'abnormally_low_bid' })
  @PrimaryColumn({ type: 'uuid', name: 'bid_id', primaryKeyConstraintName: 'abnormally_low_pk' })
  bidId!: string;

  @Column({ type: 'text' })
  question!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'answer_before' })
  answerBefore!: Date;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'text', nullable: true })
  weighed!: string | null;

  @Column({ type: 'boolean', nullable: true })
  accepted!: boolean | null;

  @ForeignKey(() => PersonEntity, { name: 'abnormally_low_marked_by' })
  @Column({ type: 'uuid', name: 'marked_by' })
  markedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'marked_at' })
  markedAt!: Date;
}
