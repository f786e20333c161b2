// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';
import type { ClosedVersion } from '../../domain/bids/closing-list.js';

/** What happened at an opening: moment, persons, digests, findings (B-07). */
@Entity({ schema: 'aanbestedingen', name: 'opening_record' })
@Check('opening_record_purpose', "purpose IN ('quality', 'price')")
export class OpeningRecordEntity {
  @ForeignKey(() => LotEntity, { name: 'opening_record_lot' })
  @PrimaryColumn({ type: 'uuid', name: 'lot_id', primaryKeyConstraintName: 'opening_record_pk' })
  lotId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'opening_record_pk' })
  purpose!: 'quality' | 'price';

  @Column({ type: 'timestamptz', precision: 3, name: 'opened_at' })
  openedAt!: Date;

  @Column({ type: 'uuid', array: true })
  officers!: string[];

  @Column({ type: 'text' })
  commitment!: string;

  @Column({ type: 'text' })
  salt!: string;

  @Column({ type: 'jsonb' })
  digests!: readonly ClosedVersion[];

  @Column({ type: 'jsonb' })
  findings!: readonly { readonly bidId: string | null; readonly finding: string }[];

  @Column({ type: 'text' })
  software!: string;
}
