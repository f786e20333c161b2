// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';

/** The commitment that stands from the closing on: nothing can be added or dropped unseen afterwards. */
@Entity({ schema: 'aanbestedingen', name: 'closing' })
@Index('closing_that_holds', ['lotId'], { unique: true, where: 'superseded_at IS NULL' })
export class ClosingEntity {
  @ForeignKey(() => LotEntity, { name: 'closing_lot' })
  @PrimaryColumn({ type: 'uuid', name: 'lot_id', primaryKeyConstraintName: 'closing_pk' })
  lotId!: string;

  @Column({ type: 'text' })
  commitment!: string;

  @Column({ type: 'bytea', name: 'sealed_list' })
  sealedList!: Buffer;

  @PrimaryColumn({ type: 'timestamptz', precision: 3, name: 'closed_at', primaryKeyConstraintName: 'closing_pk' })
  closedAt!: Date;

  /** T-14: from when another closing takes its place, after the deadline was moved. */
  @Column({ type: 'timestamptz', precision: 3, name: 'superseded_at', nullable: true })
  supersededAt!: Date | null;
}
