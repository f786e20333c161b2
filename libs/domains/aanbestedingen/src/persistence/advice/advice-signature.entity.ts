// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AdviceEntity } from './advice.entity.js';

/** One of the two signatures over the digest of an advice. */
@Entity({ schema: 'aanbestedingen', name: 'advice_signature' })
export class AdviceSignatureEntity {
  @ForeignKey(() => AdviceEntity, { name: 'advice_signature_advice' })
  @PrimaryColumn({ type: 'uuid', name: 'advice_id', primaryKeyConstraintName: 'advice_signature_pk' })
  adviceId!: string;

  @ForeignKey(() => PersonEntity, { name: 'advice_signature_person' })
  @PrimaryColumn({ type: 'uuid', name: 'person_id', primaryKeyConstraintName: 'advice_signature_pk' })
  personId!: string;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'signed_at' })
  signedAt!: Date;
}
