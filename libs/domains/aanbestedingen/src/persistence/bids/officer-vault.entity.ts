// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An opening officer's vault key: the recipient in clear, the secret only as the officer's browser wrapped it. */
@Entity({ schema: 'aanbestedingen', name: 'officer_vault' })
export class OfficerVaultEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

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
