// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key pair of a lot: only the public half, and where its shares are (S-03: quality and price apart). */
@Entity({ schema: 'aanbestedingen', name: 'lot_key' })
export class LotKeyEntity {
  @PrimaryColumn({ type: 'uuid', name: 'lot_id' })
  lotId!: string;

  @PrimaryColumn({ type: 'text' })
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
