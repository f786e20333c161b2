// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** One way in which a person proves who they are: the issuer and its (pseudonymous) subject, never a BSN (G-10). */
@Entity({ name: 'identity', schema: 'accounts' })
@Unique('identity_issuer_subject', ['issuer', 'subject'])
@Index('identity_of_person', ['personId'])
export class IdentityEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'identity_pk' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'identity_person' })
  person!: Relation<PersonEntity>;

  @Column('text')
  issuer!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  method!: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'last_used_at', precision: 3 })
  lastUsedAt!: Date;
}
