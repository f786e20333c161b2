// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The tenant; its name and CBS code may change, its id never. */
@Entity({ schema: 'parties', name: 'municipality' })
@Unique('municipality_slug', ['slug'])
@Unique('municipality_id_and_sandbox', ['id', 'sandbox'])
@Check('municipality_slug_form', "slug ~ '^[a-z][a-z0-9-]{1,62}$'")
@Check('municipality_name', 'char_length(name) BETWEEN 1 AND 200')
export class MunicipalityEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'municipality_pk' })
  id!: string;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'boolean' })
  sandbox!: boolean;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at', default: () => 'clock.real()' })
  createdAt!: Date;
}
