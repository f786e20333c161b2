// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { TenderEntity } from '../tenders/tender.entity.js';
import { ClarificationNoteEntity } from './clarification-note.entity.js';

/** T-11: a question; the asker is sealed and no moment is kept. */
@Entity({ schema: 'aanbestedingen', name: 'question' })
@Unique('question_once', ['noteId', 'notePosition'])
@Index('question_of_tender', ['tenderId', 'id'])
@Check('question_asker_length', 'octet_length(asker) = 62')
@Check('question_published', '(note_id IS NULL) = (note_position IS NULL) AND (note_id IS NULL OR answer IS NOT NULL)')
@Check('question_answered', '(answer IS NULL) = (answered_by IS NULL)')
export class QuestionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'question_pk' })
  id!: string;

  @ForeignKey(() => TenderEntity, { name: 'question_tender' })
  @Column({ type: 'uuid', name: 'tender_id' })
  tenderId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'bytea' })
  asker!: Buffer;

  @Column({ type: 'integer' })
  version!: number;

  /** The question as all read it, when the officer took out what gives the asker away. */
  @Column({ type: 'text', name: 'published_text', nullable: true })
  publishedText!: string | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'uuid', name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  /** Why the public note leaves it out (Aw 2.53). */
  @Column({ type: 'text', name: 'withheld_reason', nullable: true })
  withheldReason!: string | null;

  @ForeignKey(() => ClarificationNoteEntity, { name: 'question_note' })
  @Column({ type: 'uuid', name: 'note_id', nullable: true })
  noteId!: string | null;

  @Column({ type: 'integer', name: 'note_position', nullable: true })
  notePosition!: number | null;
}
