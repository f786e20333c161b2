// SPDX-License-Identifier: EUPL-1.2
import { PartyEntity } from '@samenspel/parties';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BidEntity } from './bid.entity.js';

/** A partner in a co-production (B-01). */
@Entity({ schema: 'aanbestedingen', name: 'bid_partner' })
@Check('bid_partner_share', 'share_bp BETWEEN 0 AND 10000')
export class BidPartnerEntity {
  @ForeignKey(() => BidEntity, { name: 'bid_partner_bid' })
  @PrimaryColumn({ type: 'uuid', name: 'bid_id', primaryKeyConstraintName: 'bid_partner_pk' })
  bidId!: string;

  @ForeignKey(() => PartyEntity, { name: 'bid_partner_party' })
  @PrimaryColumn({ type: 'uuid', name: 'party_id', primaryKeyConstraintName: 'bid_partner_pk' })
  partyId!: string;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'integer', name: 'share_bp', nullable: true })
  shareBp!: number | null;

  @Column({ type: 'boolean' })
  confirmed!: boolean;
}
