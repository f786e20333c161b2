// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A quality criterion or sub-criterion of a lot. */
@Entity({ schema: 'aanbestedingen', name: 'criterion' })
export class CriterionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

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
