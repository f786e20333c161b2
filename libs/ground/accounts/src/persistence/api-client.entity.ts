// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** A machine that acts for a party: by an opaque key or by client credentials of an issuer. */
@Entity({ name: 'api_client', schema: 'accounts' })
@Unique('api_client_credentials', ['issuer', 'clientId'])
@Unique('api_client_key', ['keyHash'])
@Index('api_client_of_party', ['partyId'])
@Check(
  'api_client_kind',
  `(kind = 'api_key' AND key_hash IS NOT NULL AND client_id IS NULL AND issuer IS NULL)
  OR (kind = 'client_credentials' AND key_hash IS NULL AND client_id IS NOT NULL AND issuer IS NOT NULL)`,
)
export class ApiClientEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'api_client_pk' })
  id!: string;

  @Column('uuid', { name: 'party_id' })
  partyId!: string;

  @Column('text')
  kind!: 'api_key' | 'client_credentials';

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  issuer!: string | null;

  @Column('text', { name: 'client_id', nullable: true })
  clientId!: string | null;

  @Column('bytea', { name: 'key_hash', nullable: true })
  keyHash!: Buffer | null;

  @Column('text', { array: true })
  scopes!: string[];

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'api_client_creator' })
  creator!: Relation<PersonEntity>;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'last_used_at', precision: 3, nullable: true })
  lastUsedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'disabled_at', precision: 3, nullable: true })
  disabledAt!: Date | null;
}
