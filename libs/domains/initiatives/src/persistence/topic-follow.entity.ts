// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import type { AreaRef } from '@samenspel/areas';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What one person wants to hear about; nobody else reads it. */
@Entity({ schema: 'initiatives', name: 'topic_follow' })
@Index('topic_follow_by_theme', { synchronize: false })
@Check('topic_follow_something', 'cardinality(themes) + cardinality(gemeente_codes) > 0')
export class TopicFollowEntity {
  @ForeignKey(() => PersonEntity, { name: 'topic_follow_person' })
  @PrimaryColumn({ type: 'uuid', name: 'person_id', primaryKeyConstraintName: 'topic_follow_pk' })
  personId!: string;

  /** Empty: every theme. */
  @Column({ type: 'text', array: true })
  themes!: string[];

  /** Empty: everywhere. */
  @Column({ type: 'jsonb' })
  areas!: AreaRef[];

  /** Of `areas`, so that a look-up begins with the rows that can match. */
  @Column({ type: 'text', array: true, name: 'gemeente_codes' })
  gemeenteCodes!: string[];
}
