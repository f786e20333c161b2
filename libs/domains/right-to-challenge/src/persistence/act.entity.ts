// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';

/** What was done in a challenge; the application can add and never change or remove. */
@Entity({ schema: 'right_to_challenge', name: 'act' })
@Check('act_number', 'number > 0')
export class ActEntity {
  @ForeignKey(() => ChallengeEntity, { name: 'act_challenge' })
  @PrimaryColumn({ type: 'uuid', name: 'challenge_id', primaryKeyConstraintName: 'act_pk' })
  challengeId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'act_pk' })
  number!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'jsonb' })
  act!: unknown;

  @Column({ type: 'text' })
  capacity!: string;

  @ForeignKey(() => PersonEntity, { name: 'act_person' })
  @Column({ type: 'uuid', name: 'person_id', nullable: true })
  personId!: string | null;

  @Column({ type: 'date' })
  day!: LocalDate;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}
