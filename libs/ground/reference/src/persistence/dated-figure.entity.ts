// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, Exclusion, Index, PrimaryColumn } from 'typeorm';

/** A figure that holds from a day on; `municipalityId` null is national. */
@Entity({ schema: 'reference', name: 'dated_figure' })
@Check('dated_figure_source', "source <> ''")
@Check('dated_figure_days', 'valid_to > valid_from')
@Exclusion(
  'dated_figure_one_a_day',
  "USING gist (key WITH =, coalesce(municipality_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, daterange(valid_from, valid_to) WITH &&)",
)
@Index('dated_figure_first_day', ['key', 'municipalityId', 'validFrom'], { unique: true })
export class DatedFigureEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'dated_figure_pk', default: () => 'gen_random_uuid()' })
  id!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'uuid', name: 'municipality_id', nullable: true })
  municipalityId!: string | null;

  @Column({ type: 'jsonb' })
  value!: unknown;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom!: string;

  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'text', name: 'verified_by', nullable: true })
  verifiedBy!: string | null;
}
