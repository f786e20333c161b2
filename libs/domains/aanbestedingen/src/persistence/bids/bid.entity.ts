// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A bid, from the opening on; before it there is only a slot. */
@Entity({ schema: 'aanbestedingen', name: 'bid' })
export class BidEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'lot_id' })
  lotId!: string;

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

  @Column({ type: 'text', name: 'quality_digest' })
  qualityDigest!: string;

  @Column({ type: 'text', name: 'price_digest' })
  priceDigest!: string;

  @Column({ type: 'text', name: 'content_digest' })
  contentDigest!: string;

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
