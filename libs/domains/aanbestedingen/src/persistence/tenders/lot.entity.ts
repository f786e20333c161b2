// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { statusCheck } from './status-check.js';
import { TenderEntity } from './tender.entity.js';
import type { PriceMethod } from '../../domain/tenders/lot.js';
import type { TenderStatus } from '../../domain/tenders/tender-status.js';

/** T-02: what is bid on and awarded. */
@Entity({ schema: 'aanbestedingen', name: 'lot' })
@Unique('lot_once', ['tenderId', 'position'])
@Index('lot_by_status', ['status'])
@Check('lot_position', 'position >= 1')
@Check('lot_status', statusCheck)
@Check('lot_scale', 'scale_max BETWEEN 1 AND 100')
@Check('lot_price_method', "price_method IN ('value_based', 'absolute', 'relative')")
@Check('lot_price_weight', 'price_weight_bp BETWEEN 0 AND 10000')
@Check('lot_price_min', 'price_min_cents >= 0')
@Check('lot_price_max', 'price_max_cents >= 0')
export class LotEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'lot_pk' })
  id!: string;

  @ForeignKey(() => TenderEntity, { name: 'lot_tender' })
  @Column({ type: 'uuid', name: 'tender_id' })
  tenderId!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  status!: TenderStatus;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer', name: 'scale_max', default: 10 })
  scaleMax!: number;

  @Column({ type: 'text', name: 'price_method', nullable: true })
  priceMethod!: PriceMethod | null;

  @Column({ type: 'integer', name: 'price_weight_bp', nullable: true })
  priceWeightBp!: number | null;

  @Column({ type: 'bigint', name: 'price_min_cents', nullable: true })
  priceMinCents!: number | null;

  @Column({ type: 'bigint', name: 'price_max_cents', nullable: true })
  priceMaxCents!: number | null;

  @Column({ type: 'boolean', name: 'price_ceiling' })
  priceCeiling!: boolean;
}
