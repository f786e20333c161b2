// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';

/** Quality scores and answers to advice are fixed: from here on prices may be opened (S-03). */
@Entity({ schema: 'aanbestedingen', name: 'quality_fix' })
export class QualityFixEntity {
  @ForeignKey(() => LotEntity, { name: 'quality_fix_lot' })
  @PrimaryColumn({ type: 'uuid', name: 'lot_id', primaryKeyConstraintName: 'quality_fix_pk' })
  lotId!: string;

  @Column({ type: 'text' })
  digest!: string;

  @ForeignKey(() => PersonEntity, { name: 'quality_fix_fixed_by' })
  @Column({ type: 'uuid', name: 'fixed_by' })
  fixedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'fixed_at' })
  fixedAt!: Date;
}
