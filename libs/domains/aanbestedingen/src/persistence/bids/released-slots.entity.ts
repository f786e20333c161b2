// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';

/** What is kept of the slots of one lot once they went back to the pool; sealed at rest, one row also for a lot without bids. */
@Entity({ schema: 'aanbestedingen', name: 'released_slots' })
export class ReleasedSlotsEntity {
  @ForeignKey(() => LotEntity, { name: 'released_slots_lot' })
  @PrimaryColumn({ type: 'uuid', name: 'lot_id', primaryKeyConstraintName: 'released_slots_pk' })
  lotId!: string;

  @Column({ type: 'bytea' })
  sealed!: Buffer;
}
