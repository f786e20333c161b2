// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A running or ended ceremony of two officers (B-07). */
@Entity({ schema: 'aanbestedingen', name: 'opening_session' })
export class OpeningSessionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'lot_id' })
  lotId!: string;

  @Column({ type: 'text' })
  purpose!: 'quality' | 'price';

  @Column({ type: 'text' })
  recipient!: string;

  @Column({ type: 'uuid', name: 'started_by' })
  startedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'started_at' })
  startedAt!: Date;

  @Column({ type: 'text' })
  state!: 'waiting_for_second_officer' | 'opening' | 'opened' | 'failed' | 'expired';

  @Column({ type: 'text', nullable: true })
  finding!: string | null;
}
