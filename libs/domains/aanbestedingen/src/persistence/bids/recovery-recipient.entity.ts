// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The offline key of a municipality, printed and in its safe; holds one share of each lot key. */
@Entity({ schema: 'aanbestedingen', name: 'recovery_recipient' })
export class RecoveryRecipientEntity {
  @PrimaryColumn({ type: 'uuid', name: 'municipality_id' })
  municipalityId!: string;

  @Column({ type: 'text' })
  recipient!: string;

  @Column({ type: 'uuid', name: 'registered_by' })
  registeredBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'registered_at' })
  registeredAt!: Date;
}
