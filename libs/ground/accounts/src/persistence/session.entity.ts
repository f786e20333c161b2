// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** A session of a browser; the cookie's id is stored as its sha256 only. `handle` names it on the list of own sessions. */
@Entity({ name: 'session', schema: 'accounts' })
@Unique('session_handle', ['handle'])
@Index('session_of_person', ['personId'])
@Index('session_expiry', ['expiresAt'])
export class SessionEntity {
  @PrimaryColumn('bytea', { name: 'id_hash', primaryKeyConstraintName: 'session_pk' })
  idHash!: Buffer;

  @Column('uuid')
  handle!: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'session_person' })
  person!: Relation<PersonEntity> | null;

  @Column('jsonb')
  data!: Record<string, unknown>;

  @Column('text', { nullable: true })
  device!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'seen_at', precision: 3 })
  seenAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'revoked_at', precision: 3, nullable: true })
  revokedAt!: Date | null;
}
