// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';

/** The commitment that stands from the closing on: nothing can be added or dropped unseen afterwards. */
@Entity({ schema: 'aanbestedingen', name: 'closing' })
export class ClosingEntity {
  @ForeignKey(() => LotEntity, { name: 'closing_lot' })
  @PrimaryColumn({ type: 'uuid', name: 'lot_id', primaryKeyConstraintName: 'closing_pk' })
  lotId!: string;

  @Column({ type: 'text' })
  commitment!: string;

  @Column({ type: 'bytea', name: 'sealed_list' })
  sealedList!: Buffer;

  @Column({ type: 'timestamptz', precision: 3, name: 'closed_at' })
  closedAt!: Date;
}
