// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Answers that were given to all at once. */
@Entity({ schema: 'aanbestedingen', name: 'clarification_note' })
export class ClarificationNoteEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'tender_id' })
  tenderId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'timestamptz', precision: 3, name: 'published_at' })
  publishedAt!: Date;

  @Column({ type: 'uuid', name: 'published_by' })
  publishedBy!: string;
}
