// SPDX-License-Identifier: EUPL-1.2
import { PartyEntity } from '@samenspel/parties';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';

/** A bid, from the opening on; before it there is only a slot. */
@Entity({ schema: 'aanbestedingen', name: 'bid' })
@Unique('bid_once', ['lotId', 'partyId'])
@Index('bid_of_party', ['partyId', 'lotId'])
@Check('bid_state', "state IN ('opened', 'unreadable', 'clarification_asked', 'valid', 'invalid', 'excluded')")
@Check('bid_price', 'price_cents >= 0')
export class BidEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'bid_pk' })
  id!: string;

  @ForeignKey(() => LotEntity, { name: 'bid_lot' })
  @Column({ type: 'uuid', name: 'lot_id' })
  lotId!: string;

  @ForeignKey(() => PartyEntity, { name: 'bid_party' })
  @Column({ type: 'uuid', name: 'party_id' })
  partyId!: string;

  @Column({ type: 'text' })
  state!: 'opened' | 'unreadable' | 'clarification_asked' | 'valid' | 'invalid' | 'excluded';

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text', name: 'receipt_number' })
  receiptNumber!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'received_at' })
  receivedAt!: Date;

  /** Digests of the envelopes, as on the receipt and in the commitment. */
  @Column({ type: 'text', name: 'quality_sha256' })
  qualitySha256!: string;

  @Column({ type: 'text', name: 'price_sha256' })
  priceSha256!: string;

  /** T-10: the last material rectification that it was made or confirmed for; 0 for none. */
  @Column({ type: 'integer', name: 'confirmed_for', default: 0 })
  confirmedFor!: number;

  /** Digests of the contents, as the bidder said them and partners confirmed them (B-01). */
  @Column({ type: 'text', name: 'quality_digest' })
  qualityDigest!: string;

  @Column({ type: 'text', name: 'price_digest' })
  priceDigest!: string;

  /** Sealed at rest; `BidContents` reads it. Null when the envelope did not open. */
  @Column({ type: 'bytea', nullable: true })
  quality!: Buffer | null;

  @Column({ type: 'bytea', name: 'price_ref' })
  priceRef!: Buffer;

  @Column({ type: 'bytea', nullable: true })
  price!: Buffer | null;

  @Column({ type: 'bigint', name: 'price_cents', nullable: true })
  priceCents!: number | null;

  @Column({ type: 'text', nullable: true })
  finding!: string | null;
}
