// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MunicipalityEntity } from './municipality.entity.js';

/** P-02: which CBS code a tenant had from which day; `validTo` is the first day on which it no longer holds. */
@Entity({ schema: 'parties', name: 'municipality_code' })
@ForeignKey(() => MunicipalityEntity, ['municipalityId', 'sandbox'], ['id', 'sandbox'], { name: 'municipality_code_municipality' })
@Index('municipality_code_current', ['municipalityId'], { unique: true, where: 'valid_to IS NULL' })
@Index('municipality_code_tenant', ['code'], { unique: true, where: 'valid_to IS NULL AND NOT sandbox' })
@Index('municipality_code_by_code', ['code'])
@Check('municipality_code_form', "code ~ '^GM[0-9]{4}$'")
@Check('municipality_code_days', 'valid_to > valid_from')
export class MunicipalityCodeEntity {
  @PrimaryColumn({ type: 'uuid', name: 'municipality_id', primaryKeyConstraintName: 'municipality_code_pk' })
  municipalityId!: string;

  @PrimaryColumn({ type: 'date', name: 'valid_from', primaryKeyConstraintName: 'municipality_code_pk' })
  validFrom!: string;

  @Column({ type: 'boolean' })
  sandbox!: boolean;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo!: string | null;
}
