// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one question that a bidder may be asked about its bid, and the answer (B-08). */
@Entity({ schema: 'aanbestedingen', name: 'bid_clarification' })
export class BidClarificationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'bid_id' })
  bidId!: string;

  @Column({ type: 'text' })
  question!: string;

  @Column({ type: 'uuid', name: 'asked_by' })
  askedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'asked_at' })
  askedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'answer_before' })
  answerBefore!: Date;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'uuid', name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
