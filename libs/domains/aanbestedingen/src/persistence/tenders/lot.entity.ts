// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PriceMethod } from '../../domain/tenders/lot.js';
import type { TenderStatus } from '../../domain/tenders/tender-status.js';

/** T-02: what is bid on and awarded. */
@Entity({ schema: 'aanbestedingen', name: 'lot' })
export class LotEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

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
