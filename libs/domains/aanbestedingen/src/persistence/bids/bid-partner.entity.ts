// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A partner in a co-production (B-01). */
@Entity({ schema: 'aanbestedingen', name: 'bid_partner' })
export class BidPartnerEntity {
  @PrimaryColumn({ type: 'uuid', name: 'bid_id' })
  bidId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'party_id' })
  partyId!: string;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'integer', name: 'share_bp', nullable: true })
  shareBp!: number | null;

  @Column({ type: 'boolean' })
  confirmed!: boolean;
}
