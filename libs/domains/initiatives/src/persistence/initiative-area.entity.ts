// SPDX-License-Identifier: EUPL-1.2
import { AreaEntity } from '@samenspel/areas';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InitiativeEntity } from './initiative.entity.js';

/** Where an initiative works, as (code, year). */
@Entity({ schema: 'initiatives', name: 'area' })
@ForeignKey(() => AreaEntity, ['code', 'year'], ['code', 'year'], { name: 'initiative_area_area' })
@Index('initiative_area_by_gemeente', ['gemeenteCode', 'partyId'])
@Index('initiative_area_by_code', ['code', 'year', 'partyId'])
@Check('initiative_area_gemeente', 'substr(code, 3, 4) = substr(gemeente_code, 3, 4)')
export class InitiativeAreaEntity {
  @ForeignKey(() => InitiativeEntity, { name: 'initiative_area_initiative' })
  @PrimaryColumn({ type: 'uuid', name: 'party_id', primaryKeyConstraintName: 'initiative_area_pk' })
  partyId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'initiative_area_pk' })
  code!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'initiative_area_pk' })
  year!: number;

  @Column({ type: 'text', name: 'gemeente_code' })
  gemeenteCode!: string;
}
