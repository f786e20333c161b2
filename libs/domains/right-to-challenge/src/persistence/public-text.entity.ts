// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';

/** C-34: what the public reads of a challenge, once its applicant agrees. */
@Entity({ schema: 'right_to_challenge', name: 'public_text' })
@Check('public_text_agreed', '(public_at IS NULL) = (agreed_by IS NULL)')
@Index('public_text_shown', ['publicAt', 'challengeId'], { where: 'public_at IS NOT NULL AND hidden_at IS NULL' })
export class PublicTextEntity {
  @ForeignKey(() => ChallengeEntity, { name: 'public_text_challenge' })
  @PrimaryColumn({ type: 'uuid', name: 'challenge_id', primaryKeyConstraintName: 'public_text_pk' })
  challengeId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  summary!: string;

  @Column({ type: 'text', nullable: true })
  plan!: string | null;

  @Column({ type: 'text', nullable: true })
  reasons!: string | null;

  @Column({ type: 'text', array: true })
  checked!: string[];

  @ForeignKey(() => PersonEntity, { name: 'public_text_written_by' })
  @Column({ type: 'uuid', name: 'written_by' })
  writtenBy!: string;

  @ForeignKey(() => PersonEntity, { name: 'public_text_agreed_by' })
  @Column({ type: 'uuid', name: 'agreed_by', nullable: true })
  agreedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'public_at', nullable: true })
  publicAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'hidden_at', nullable: true })
  hiddenAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}
