// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What happened at an opening: moment, persons, digests, findings (B-07). */
@Entity({ schema: 'aanbestedingen', name: 'opening_record' })
export class OpeningRecordEntity {
  @PrimaryColumn({ type: 'uuid', name: 'lot_id' })
  lotId!: string;

  @PrimaryColumn({ type: 'text' })
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
  digests!: readonly { readonly digest: string; readonly state: string }[];

  @Column({ type: 'jsonb' })
  findings!: readonly { readonly bidId: string; readonly finding: string }[];

  @Column({ type: 'text' })
  software!: string;
}
