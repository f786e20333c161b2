// SPDX-License-Identifier: EUPL-1.2
import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AreaEntity } from './area.entity.js';

/** P-02: the explicit row that says which area went on as which. */
@Entity({ schema: 'areas', name: 'succession' })
@ForeignKey(() => AreaEntity, ['code', 'year'], ['code', 'year'], { name: 'succession_from' })
@ForeignKey(() => AreaEntity, ['successorCode', 'successorYear'], ['code', 'year'], { name: 'succession_to' })
@Index('succession_by_successor', ['successorCode', 'successorYear'])
@Check('succession_later', 'successor_year > year')
export class SuccessionEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'succession_pk' })
  code!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'succession_pk' })
  year!: number;

  @PrimaryColumn({ type: 'text', name: 'successor_code', primaryKeyConstraintName: 'succession_pk' })
  successorCode!: string;

  @PrimaryColumn({ type: 'integer', name: 'successor_year', primaryKeyConstraintName: 'succession_pk' })
  successorYear!: number;
}
