// SPDX-License-Identifier: EUPL-1.2
import { PartyEntity } from '@samenspel/parties';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { BidEntity } from '../bids/bid.entity.js';
import { AwardDecisionEntity } from './award-decision.entity.js';

/** What one bidder reads of the award decision, and when it was sent (S-07). */
@Entity({ schema: 'aanbestedingen', name: 'award_notice' })
@Check('award_notice_sent_by', "sent_by IN ('mail', 'registered_post')")
@Unique('award_notice_once', ['decisionId', 'bidId'])
@Index('award_notice_of_party', ['partyId', 'decisionId'])
export class AwardNoticeEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'award_notice_pk' })
  id!: string;

  @ForeignKey(() => AwardDecisionEntity, { name: 'award_notice_decision' })
  @Column({ type: 'uuid', name: 'decision_id' })
  decisionId!: string;

  @ForeignKey(() => BidEntity, { name: 'award_notice_bid' })
  @Column({ type: 'uuid', name: 'bid_id' })
  bidId!: string;

  @ForeignKey(() => PartyEntity, { name: 'award_notice_party' })
  @Column({ type: 'uuid', name: 'party_id' })
  partyId!: string;

  @Column({ type: 'jsonb' })
  content!: unknown;

  @Column({ type: 'uuid', name: 'message_id', nullable: true })
  messageId!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column({ type: 'text', name: 'sent_by', nullable: true })
  sentBy!: 'mail' | 'registered_post' | null;

  @Column({ type: 'text', name: 'sent_reference', nullable: true })
  sentReference!: string | null;
}
