// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** A person's authenticator app. The secrets are sealed with the installation key. */
@Entity({ name: 'second_factor', schema: 'accounts' })
export class SecondFactorEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'second_factor_pk' })
  personId!: string;

  @OneToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'second_factor_person' })
  person!: Relation<PersonEntity>;

  @Column('bytea', { name: 'secret_sealed', nullable: true })
  secretSealed!: Buffer | null;

  @Column('bytea', { name: 'pending_sealed', nullable: true })
  pendingSealed!: Buffer | null;

  @Column({ type: 'timestamptz', name: 'confirmed_at', precision: 3, nullable: true })
  confirmedAt!: Date | null;

  @Column('bigint', { name: 'last_time_step', nullable: true })
  lastTimeStep!: number | null;

  @Column('integer', { name: 'failed_count' })
  failedCount!: number;

  @Column({ type: 'timestamptz', name: 'locked_until', precision: 3, nullable: true })
  lockedUntil!: Date | null;
}
