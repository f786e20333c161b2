// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code list with who publishes it. */
@Entity({ schema: 'reference', name: 'code_list' })
export class CodeListEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'code_list_pk' })
  list!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  version!: string;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'text' })
  licence!: string;
}
