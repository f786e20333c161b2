// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An opening officer's vault key: the recipient in clear, the secret only as the officer's browser wrapped it. */
@Entity({ schema: 'aanbestedingen', name: 'officer_vault' })
@Unique('officer_vault_recipient', ['recipient'])
@Index('officer_vault_live', ['personId'], { unique: true, where: 'retired_at IS NULL' })
export class OfficerVaultEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'officer_vault_pk' })
  id!: string;

  @ForeignKey(() => PersonEntity, { name: 'officer_vault_person' })
  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'text' })
  recipient!: string;

  @Column({ type: 'text' })
  wrapped!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'proven_at', nullable: true })
  provenAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}
