// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';
import { AdviserEntity } from './adviser.entity.js';

/** The advice of one initiative on the bids of one lot. */
@Entity({ schema: 'aanbestedingen', name: 'advice' })
@Check('advice_status', "status IN ('draft', 'submitted', 'struck_out')")
@Unique('advice_once', ['lotId', 'adviserId'])
@Check('advice_submitted', "status <> 'submitted' OR submitted_at IS NOT NULL")
export class AdviceEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'advice_pk' })
  id!: string;

  @ForeignKey(() => LotEntity, { name: 'advice_lot' })
  @Column({ type: 'uuid', name: 'lot_id' })
  lotId!: string;

  @ForeignKey(() => AdviserEntity, { name: 'advice_adviser' })
  @Column({ type: 'uuid', name: 'adviser_id' })
  adviserId!: string;

  @Column({ type: 'text' })
  status!: 'draft' | 'submitted' | 'struck_out';

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;
}
