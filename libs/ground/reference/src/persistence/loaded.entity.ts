// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which data file was loaded last, by digest. */
@Entity({ schema: 'reference', name: 'loaded' })
export class LoadedEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'loaded_pk' })
  name!: string;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'loaded_at', default: () => 'clock.real()' })
  loadedAt!: Date;
}
