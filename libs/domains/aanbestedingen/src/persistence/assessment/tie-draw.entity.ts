// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';

/** A draw between bids that nothing else separates: done by one officer, confirmed by another (S-05). */
@Entity({ schema: 'aanbestedingen', name: 'tie_draw' })
@Check('tie_draw_two_persons', 'confirmed_by <> proposed_by')
export class TieDrawEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'tie_draw_pk' })
  id!: string;

  @ForeignKey(() => LotEntity, { name: 'tie_draw_lot' })
  @Column({ type: 'uuid', name: 'lot_id' })
  lotId!: string;

  @Column({ type: 'uuid', array: true, name: 'bid_ids' })
  bidIds!: string[];

  @ForeignKey(() => PersonEntity, { name: 'tie_draw_proposed_by' })
  @Column({ type: 'uuid', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'proposed_at' })
  proposedAt!: Date;

  @ForeignKey(() => PersonEntity, { name: 'tie_draw_confirmed_by' })
  @Column({ type: 'uuid', name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;
}
