// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';

/** What an evaluator declared about interests in a lot, before scoring (S-01). */
@Entity({ schema: 'aanbestedingen', name: 'evaluator_declaration' })
export class EvaluatorDeclarationEntity {
  @ForeignKey(() => LotEntity, { name: 'evaluator_declaration_lot' })
  @PrimaryColumn({ type: 'uuid', name: 'lot_id', primaryKeyConstraintName: 'evaluator_declaration_pk' })
  lotId!: string;

  @ForeignKey(() => PersonEntity, { name: 'evaluator_declaration_person' })
  @PrimaryColumn({ type: 'uuid', name: 'person_id', primaryKeyConstraintName: 'evaluator_declaration_pk' })
  personId!: string;

  @Column({ type: 'text' })
  statement!: string;

  @Column({ type: 'boolean' })
  conflict!: boolean;

  @Column({ type: 'timestamptz', precision: 3, name: 'declared_at' })
  declaredAt!: Date;
}
