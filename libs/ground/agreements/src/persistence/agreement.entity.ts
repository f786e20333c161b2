// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';
import { PersonEntity } from '@samenspel/accounts';
import { MunicipalityEntity, PartyEntity } from '@samenspel/parties';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A contract, grant or other agreement of any origin; the origin is named without a foreign key, since it lies above (C-32). */
@Entity({ schema: 'agreements', name: 'agreement' })
@Check('agreement_status', "status IN ('drafted', 'signed', 'ended')")
@Check('agreement_form', "form IN ('grant', 'contract', 'use_of_property', 'self_management', 'transfer_without_money')")
@Check('agreement_origin', "origin_kind IN ('challenge', 'tender', 'other')")
@Check('agreement_value', 'value_cents >= 0')
@Check(
  'agreement_signed',
  "(status = 'drafted') = (signed_on IS NULL) AND (signed_on IS NULL OR (signed_by_municipality IS NOT NULL AND signed_by_party IS NOT NULL))",
)
@Index('agreement_by_origin', ['originKind', 'originId'])
@Index('agreement_by_party', ['partyId', 'id'])
@Index('agreement_by_municipality', ['municipalityId', 'id'])
export class AgreementEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'agreement_pk' })
  id!: string;

  @ForeignKey(() => MunicipalityEntity, { name: 'agreement_municipality' })
  @Column({ type: 'uuid', name: 'municipality_id' })
  municipalityId!: string;

  @ForeignKey(() => PartyEntity, { name: 'agreement_party' })
  @Column({ type: 'uuid', name: 'party_id' })
  partyId!: string;

  @Column({ type: 'text', name: 'origin_kind' })
  originKind!: string;

  @Column({ type: 'uuid', name: 'origin_id' })
  originId!: string;

  @Column({ type: 'text' })
  form!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'jsonb' })
  terms!: unknown;

  @Column({ type: 'bigint', name: 'value_cents' })
  valueCents!: number;

  @Column({ type: 'date', name: 'starts_on' })
  startsOn!: LocalDate;

  @Column({ type: 'date', name: 'ends_on', nullable: true })
  endsOn!: LocalDate | null;

  @ForeignKey(() => PersonEntity, { name: 'agreement_signed_by_municipality' })
  @Column({ type: 'uuid', name: 'signed_by_municipality', nullable: true })
  signedByMunicipality!: string | null;

  @ForeignKey(() => PersonEntity, { name: 'agreement_signed_by_party' })
  @Column({ type: 'uuid', name: 'signed_by_party', nullable: true })
  signedByParty!: string | null;

  @Column({ type: 'date', name: 'signed_on', nullable: true })
  signedOn!: LocalDate | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
