// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** T-11: a question; the asker is sealed and no moment is kept. */
@Entity({ schema: 'aanbestedingen', name: 'question' })
export class QuestionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

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

  @Column({ type: 'uuid', name: 'note_id', nullable: true })
  noteId!: string | null;

  @Column({ type: 'integer', name: 'note_position', nullable: true })
  notePosition!: number | null;
}
