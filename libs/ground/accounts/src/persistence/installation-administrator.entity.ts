// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** Who runs the installation: no business data, no bids. */
@Entity({ name: 'installation_administrator', schema: 'accounts' })
export class InstallationAdministratorEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'installation_administrator_pk' })
  personId!: string;

  @OneToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'installation_administrator_person' })
  person!: Relation<PersonEntity>;

  @Column({ type: 'timestamptz', name: 'given_at', precision: 3 })
  givenAt!: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true })
  endedAt!: Date | null;
}
