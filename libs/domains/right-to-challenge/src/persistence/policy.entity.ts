// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';
import { PersonEntity } from '@samenspel/accounts';
import { MunicipalityEntity } from '@samenspel/parties';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** C-01: what the ordinance of one municipality says, from a day on; a version is never changed. */
@Entity({ schema: 'right_to_challenge', name: 'policy' })
@Check('policy_verified_by_another', 'verified_by <> set_by')
@Index('policy_one_a_day', ['municipalityId', 'validFrom'], { unique: true })
export class PolicyEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'policy_pk' })
  id!: string;

  @ForeignKey(() => MunicipalityEntity, { name: 'policy_municipality' })
  @Column({ type: 'uuid', name: 'municipality_id' })
  municipalityId!: string;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom!: LocalDate;

  @Column({ type: 'jsonb' })
  rules!: unknown;

  @Column({ type: 'text' })
  source!: string;

  @ForeignKey(() => PersonEntity, { name: 'policy_set_by' })
  @Column({ type: 'uuid', name: 'set_by' })
  setBy!: string;

  @ForeignKey(() => PersonEntity, { name: 'policy_verified_by' })
  @Column({ type: 'uuid', name: 'verified_by', nullable: true })
  verifiedBy!: string | null;
}
