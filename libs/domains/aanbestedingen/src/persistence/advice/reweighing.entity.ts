// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';
import { StrikeOutEntity } from './strike-out.entity.js';

/** What a strike-out took out of the assessment, so that it is weighed again; kept as it was (A-05, S-02). */
@Entity({ schema: 'aanbestedingen', name: 'reweighing' })
export class ReweighingEntity {
  @ForeignKey(() => StrikeOutEntity, { name: 'reweighing_strike_out' })
  @PrimaryColumn({ type: 'uuid', name: 'strike_out_id', primaryKeyConstraintName: 'reweighing_pk' })
  strikeOutId!: string;

  @ForeignKey(() => LotEntity, { name: 'reweighing_lot' })
  @PrimaryColumn({ type: 'uuid', name: 'lot_id', primaryKeyConstraintName: 'reweighing_pk' })
  lotId!: string;

  /** The consensus scores that leaned on the advice, and the fixing of quality when there was one. */
  @Column({ type: 'jsonb', name: 'set_aside' })
  setAside!: object;

  @Column({ type: 'timestamptz', precision: 3, name: 'set_aside_at' })
  setAsideAt!: Date;
}
