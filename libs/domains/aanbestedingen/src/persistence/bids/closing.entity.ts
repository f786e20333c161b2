// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The commitment that stands from the closing on: nothing can be added or dropped unseen afterwards. */
@Entity({ schema: 'aanbestedingen', name: 'closing' })
export class ClosingEntity {
  @PrimaryColumn({ type: 'uuid', name: 'lot_id' })
  lotId!: string;

  @Column({ type: 'text' })
  commitment!: string;

  @Column({ type: 'bytea', name: 'sealed_list' })
  sealedList!: Buffer;

  @Column({ type: 'timestamptz', precision: 3, name: 'closed_at' })
  closedAt!: Date;
}
