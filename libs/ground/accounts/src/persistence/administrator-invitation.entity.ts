// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** A link that makes whoever opens it after signing in an installation administrator: once, within a day. */
@Entity({ name: 'administrator_invitation', schema: 'accounts' })
export class AdministratorInvitationEntity {
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'administrator_invitation_pk' })
  tokenHash!: Buffer;

  @Column('text')
  email!: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'used_at', precision: 3, nullable: true })
  usedAt!: Date | null;

  @Column('uuid', { name: 'used_by', nullable: true })
  usedBy!: string | null;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'used_by', foreignKeyConstraintName: 'administrator_invitation_person' })
  usedByPerson!: Relation<PersonEntity> | null;
}
