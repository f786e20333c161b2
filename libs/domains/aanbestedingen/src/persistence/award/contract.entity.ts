// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';
import { PersonEntity } from '@samenspel/accounts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';

/** That the contract of a lot was signed, and when (S-11). */
@Entity({ schema: 'aanbestedingen', name: 'contract' })
export class ContractEntity {
  @ForeignKey(() => LotEntity, { name: 'contract_lot' })
  @PrimaryColumn({ type: 'uuid', name: 'lot_id', primaryKeyConstraintName: 'contract_pk' })
  lotId!: string;

  @Column({ type: 'date', name: 'signed_on' })
  signedOn!: LocalDate;

  @ForeignKey(() => PersonEntity, { name: 'contract_recorded_by' })
  @Column({ type: 'uuid', name: 'recorded_by' })
  recordedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'recorded_at' })
  recordedAt!: Date;
}
