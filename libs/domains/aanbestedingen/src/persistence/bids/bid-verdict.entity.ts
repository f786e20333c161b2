// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether a bid is valid: proposed by one person, decided by another (P-09, B-08). */
@Entity({ schema: 'aanbestedingen', name: 'bid_verdict' })
export class BidVerdictEntity {
  @PrimaryColumn({ type: 'uuid', name: 'bid_id' })
  bidId!: string;

  @Column({ type: 'text' })
  verdict!: 'valid' | 'invalid' | 'excluded';

  @Column({ type: 'text' })
  ground!: string;

  @Column({ type: 'text' })
  proportionality!: string;

  @Column({ type: 'uuid', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'proposed_at' })
  proposedAt!: Date;

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
}
