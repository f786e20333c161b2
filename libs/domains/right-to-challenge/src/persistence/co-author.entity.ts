// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';

/** C-03: who writes along on a draft, and is told what happens to it. */
@Entity({ schema: 'right_to_challenge', name: 'co_author' })
@Index('co_author_by_person', ['personId'])
export class CoAuthorEntity {
  @ForeignKey(() => ChallengeEntity, { name: 'co_author_challenge' })
  @PrimaryColumn({ type: 'uuid', name: 'challenge_id', primaryKeyConstraintName: 'co_author_pk' })
  challengeId!: string;

  @ForeignKey(() => PersonEntity, { name: 'co_author_person' })
  @PrimaryColumn({ type: 'uuid', name: 'person_id', primaryKeyConstraintName: 'co_author_pk' })
  personId!: string;

  @ForeignKey(() => PersonEntity, { name: 'co_author_added_by' })
  @Column({ type: 'uuid', name: 'added_by' })
  addedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'added_at' })
  addedAt!: Date;
}
