// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CriterionEntity } from '../tenders/criterion.entity.js';
import { AdviceEntity } from './advice.entity.js';

/** The answer of the municipality to an advice, for one criterion. */
@Entity({ schema: 'aanbestedingen', name: 'advice_answer' })
@Check('advice_answer_outcome', "outcome IN ('followed', 'partly', 'not_followed')")
export class AdviceAnswerEntity {
  @ForeignKey(() => AdviceEntity, { name: 'advice_answer_advice' })
  @PrimaryColumn({ type: 'uuid', name: 'advice_id', primaryKeyConstraintName: 'advice_answer_pk' })
  adviceId!: string;

  @ForeignKey(() => CriterionEntity, { name: 'advice_answer_criterion' })
  @PrimaryColumn({ type: 'uuid', name: 'criterion_id', primaryKeyConstraintName: 'advice_answer_pk' })
  criterionId!: string;

  @Column({ type: 'text' })
  outcome!: 'followed' | 'partly' | 'not_followed';

  @Column({ type: 'text' })
  because!: string;

  @ForeignKey(() => PersonEntity, { name: 'advice_answer_answered_by' })
  @Column({ type: 'uuid', name: 'answered_by' })
  answeredBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'answered_at' })
  answeredAt!: Date;
}
