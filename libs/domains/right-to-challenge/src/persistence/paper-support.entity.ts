// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';

/** C-04: signatures on paper, as a number. */
@Entity({ schema: 'right_to_challenge', name: 'paper_support' })
@Check('paper_support_some', 'signatures > 0')
export class PaperSupportEntity {
  @ForeignKey(() => ChallengeEntity, { name: 'paper_support_challenge' })
  @PrimaryColumn({ type: 'uuid', name: 'challenge_id', primaryKeyConstraintName: 'paper_support_pk' })
  challengeId!: string;

  @PrimaryColumn({ type: 'date', name: 'received_on', primaryKeyConstraintName: 'paper_support_pk' })
  receivedOn!: LocalDate;

  @Column({ type: 'integer' })
  signatures!: number;

  @ForeignKey(() => PersonEntity, { name: 'paper_support_recorded_by' })
  @Column({ type: 'uuid', name: 'recorded_by' })
  recordedBy!: string;
}
