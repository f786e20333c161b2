// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { LotEntity } from './lot.entity.js';

/** A quality criterion or sub-criterion of a lot. */
@Entity({ schema: 'aanbestedingen', name: 'criterion' })
@Unique('criterion_in_lot', ['lotId', 'id'])
@Unique('criterion_once', ['lotId', 'parentId', 'position'])
@ForeignKey(() => CriterionEntity, ['lotId', 'parentId'], ['lotId', 'id'], { name: 'criterion_parent' })
@Check('criterion_position', 'position >= 1')
@Check('criterion_kind', "kind = 'quality'")
@Check('criterion_weight', 'weight_bp BETWEEN 0 AND 10000')
@Check('criterion_value', 'max_value_cents >= 0')
export class CriterionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'criterion_pk' })
  id!: string;

  @ForeignKey(() => LotEntity, { name: 'criterion_lot' })
  @Column({ type: 'uuid', name: 'lot_id' })
  lotId!: string;

  @Column({ type: 'uuid', name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  kind!: 'quality';

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'integer', name: 'weight_bp', nullable: true })
  weightBp!: number | null;

  @Column({ type: 'bigint', name: 'max_value_cents', nullable: true })
  maxValueCents!: number | null;

  @Column({ type: 'boolean' })
  advised!: boolean;

  @Column({ type: 'boolean', name: 'residents_question' })
  residentsQuestion!: boolean;

  @Column({ type: 'boolean', name: 'providers_question' })
  providersQuestion!: boolean;
}
