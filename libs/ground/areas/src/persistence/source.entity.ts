// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where loaded areas came from, and the digest of the file so that it is not loaded twice. */
@Entity({ schema: 'areas', name: 'source' })
export class SourceEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'source_pk' })
  name!: string;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'text' })
  licence!: string;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'loaded_at', default: () => 'clock.real()' })
  loadedAt!: Date;
}
