// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A natural person with an account; `id` is a UUIDv7 and is what other libs refer to as person id. */
@Entity({ name: 'person', schema: 'accounts' })
@Check('person_display_name', 'char_length(display_name) BETWEEN 1 AND 200')
@Check('person_language', "language IN ('nl', 'en')")
export class PersonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' })
  id!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text')
  language!: 'nl' | 'en';

  @Column('text', { nullable: true })
  email!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'disabled_at', precision: 3, nullable: true })
  disabledAt!: Date | null;

  @Column('integer')
  version!: number;
}
