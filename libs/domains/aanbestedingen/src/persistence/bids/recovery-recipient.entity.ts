// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { MunicipalityEntity } from '@samenspel/parties';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The offline key of a municipality, printed and in its safe; holds one share of each lot key. */
@Entity({ schema: 'aanbestedingen', name: 'recovery_recipient' })
export class RecoveryRecipientEntity {
  @ForeignKey(() => MunicipalityEntity, { name: 'recovery_recipient_municipality' })
  @PrimaryColumn({ type: 'uuid', name: 'municipality_id', primaryKeyConstraintName: 'recovery_recipient_pk' })
  municipalityId!: string;

  @Column({ type: 'text' })
  recipient!: string;

  @ForeignKey(() => PersonEntity, { name: 'recovery_recipient_registered_by' })
  @Column({ type: 'uuid', name: 'registered_by' })
  registeredBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'registered_at' })
  registeredAt!: Date;
}
