// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';

/** A key pair of a lot: only the public half, and where its shares are (S-03: quality and price apart). */
@Entity({ schema: 'aanbestedingen', name: 'lot_key' })
@Unique('lot_key_set', ['setId'])
@Check('lot_key_purpose', "purpose IN ('quality', 'price')")
export class LotKeyEntity {
  @ForeignKey(() => LotEntity, { name: 'lot_key_lot' })
  @PrimaryColumn({ type: 'uuid', name: 'lot_id', primaryKeyConstraintName: 'lot_key_pk' })
  lotId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'lot_key_pk' })
  purpose!: 'quality' | 'price';

  @Column({ type: 'text' })
  recipient!: string;

  @Column({ type: 'uuid', name: 'set_id' })
  setId!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'shares_destroyed_at', nullable: true })
  sharesDestroyedAt!: Date | null;
}
