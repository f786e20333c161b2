// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CodeListEntity } from './code-list.entity.js';

/** One code with its words in both languages. */
@Entity({ schema: 'reference', name: 'code' })
export class CodeEntity {
  @ForeignKey(() => CodeListEntity, { name: 'code_of_list' })
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'code_pk' })
  list!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'code_pk' })
  code!: string;

  @Column({ type: 'text' })
  nl!: string;

  @Column({ type: 'text' })
  en!: string;
}
