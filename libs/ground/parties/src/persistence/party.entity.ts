// SPDX-License-Identifier: EUPL-1.2
import type { PartyKind } from '@samenspel/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { MunicipalityEntity } from './municipality.entity.js';

/** A full party: municipality, initiative, provider or association. */
@Entity({ schema: 'parties', name: 'party' })
@Unique('party_of_municipality', ['municipalityId'])
@Index('party_by_kind_and_name', ['kind', 'name', 'id'])
@Check('party_kind', "kind IN ('municipality', 'initiative', 'provider', 'association')")
@Check('party_name', 'char_length(name) BETWEEN 1 AND 200')
@Check('party_kvk_number', "kvk_number ~ '^[0-9]{8}$'")
@Check('party_tenant', "(kind = 'municipality') = (municipality_id IS NOT NULL)")
export class PartyEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'party_pk' })
  id!: string;

  @Column({ type: 'text' })
  kind!: PartyKind;

  @Column({ type: 'text' })
  name!: string;

  @ForeignKey(() => MunicipalityEntity, { name: 'party_municipality' })
  @Column({ type: 'uuid', name: 'municipality_id', nullable: true })
  municipalityId!: string | null;

  @Column({ type: 'text', name: 'kvk_number', nullable: true })
  kvkNumber!: string | null;

  /** A code of LEGAL_FORMS; `none_yet` is a full answer (I-01), null is "not asked". */
  @Column({ type: 'text', name: 'legal_form', nullable: true })
  legalForm!: string | null;

  /** False hides the party from lists and look-ups of others (I-14). */
  @Column({ type: 'boolean' })
  listed!: boolean;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at', default: () => 'clock.real()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
