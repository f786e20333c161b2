// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';

/** C-04: one signed-in person once per challenge; a supporter who withdraws leaves no row. */
@Entity({ schema: 'right_to_challenge', name: 'support' })
@Check('support_buurt', "buurt ~ '^BU[0-9]{8}$'")
export class SupportEntity {
  @ForeignKey(() => ChallengeEntity, { name: 'support_challenge' })
  @PrimaryColumn({ type: 'uuid', name: 'challenge_id', primaryKeyConstraintName: 'support_pk' })
  challengeId!: string;

  @ForeignKey(() => PersonEntity, { name: 'support_person' })
  @PrimaryColumn({ type: 'uuid', name: 'person_id', primaryKeyConstraintName: 'support_pk' })
  personId!: string;

  @Column({ type: 'text', nullable: true })
  buurt!: string | null;
}
