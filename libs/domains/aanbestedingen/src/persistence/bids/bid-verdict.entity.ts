// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BidEntity } from './bid.entity.js';

/** Whether a bid is valid: proposed by one person, decided by another (P-09, B-08). */
@Entity({ schema: 'aanbestedingen', name: 'bid_verdict' })
@Check('bid_verdict_verdict', "verdict IN ('valid', 'invalid', 'excluded')")
@Check('bid_verdict_two_persons', 'decided_by IS NULL OR decided_by <> proposed_by')
export class BidVerdictEntity {
  @ForeignKey(() => BidEntity, { name: 'bid_verdict_bid' })
  @PrimaryColumn({ type: 'uuid', name: 'bid_id', primaryKeyConstraintName: 'bid_verdict_pk' })
  bidId!: string;

  @Column({ type: 'text' })
  verdict!: 'valid' | 'invalid' | 'excluded';

  @Column({ type: 'text' })
  ground!: string;

  @Column({ type: 'text' })
  proportionality!: string;

  @ForeignKey(() => PersonEntity, { name: 'bid_verdict_proposed_by' })
  @Column({ type: 'uuid', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'proposed_at' })
  proposedAt!: Date;

  @ForeignKey(() => PersonEntity, { name: 'bid_verdict_decided_by' })
  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
}
