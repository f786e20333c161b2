// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';

/** A running or ended ceremony of two officers (B-07). */
@Entity({ schema: 'aanbestedingen', name: 'opening_session' })
@Index('opening_session_running', ['lotId', 'purpose'], { unique: true, where: "state IN ('waiting_for_second_officer', 'opening')" })
@Check('opening_session_purpose', "purpose IN ('quality', 'price')")
@Check('opening_session_state', "state IN ('waiting_for_second_officer', 'opening', 'opened', 'failed', 'expired')")
export class OpeningSessionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'opening_session_pk' })
  id!: string;

  @ForeignKey(() => LotEntity, { name: 'opening_session_lot' })
  @Column({ type: 'uuid', name: 'lot_id' })
  lotId!: string;

  @Column({ type: 'text' })
  purpose!: 'quality' | 'price';

  @Column({ type: 'text' })
  recipient!: string;

  @ForeignKey(() => PersonEntity, { name: 'opening_session_started_by' })
  @Column({ type: 'uuid', name: 'started_by' })
  startedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'started_at' })
  startedAt!: Date;

  @Column({ type: 'text' })
  state!: 'waiting_for_second_officer' | 'opening' | 'opened' | 'failed' | 'expired';

  @Column({ type: 'text', nullable: true })
  finding!: string | null;
}
