// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { TenderEntity } from '../tenders/tender.entity.js';

/** Answers that were given to all at once. */
@Entity({ schema: 'aanbestedingen', name: 'clarification_note' })
@Unique('clarification_note_once', ['tenderId', 'number'])
@Check('clarification_note_number', 'number >= 1')
export class ClarificationNoteEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'clarification_note_pk' })
  id!: string;

  @ForeignKey(() => TenderEntity, { name: 'clarification_note_tender' })
  @Column({ type: 'uuid', name: 'tender_id' })
  tenderId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'timestamptz', precision: 3, name: 'published_at' })
  publishedAt!: Date;

  @Column({ type: 'uuid', name: 'published_by' })
  publishedBy!: string;
}
