// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';
import { PersonEntity } from '@samenspel/accounts';
import { MunicipalityEntity } from '@samenspel/parties';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** C-02: a task that may be challenged. */
@Entity({ schema: 'right_to_challenge', name: 'task' })
@Check('task_two_persons', 'published_by <> proposed_by')
@Check('task_published', '(published_at IS NULL) = (published_by IS NULL)')
@Check('task_cost', 'current_cost_cents >= 0')
@Index('task_public', ['municipalityId', 'id'], { where: 'published_at IS NOT NULL' })
export class TaskEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'task_pk' })
  id!: string;

  @ForeignKey(() => MunicipalityEntity, { name: 'task_municipality' })
  @Column({ type: 'uuid', name: 'municipality_id' })
  municipalityId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'bigint', name: 'current_cost_cents' })
  currentCostCents!: number;

  @Column({ type: 'text', name: 'quality_level' })
  qualityLevel!: string;

  @Column({ type: 'text', nullable: true })
  contractor!: string | null;

  @Column({ type: 'date', name: 'contract_ends_on', nullable: true })
  contractEndsOn!: LocalDate | null;

  @Column({ type: 'date', name: 'extension_notice_on', nullable: true })
  extensionNoticeOn!: LocalDate | null;

  @Column({ type: 'date', name: 'last_challenge_on', nullable: true })
  lastChallengeOn!: LocalDate | null;

  @Column({ type: 'date', name: 'alert_from', nullable: true })
  alertFrom!: LocalDate | null;

  @Column({ type: 'text' })
  contact!: string;

  @ForeignKey(() => PersonEntity, { name: 'task_proposed_by' })
  @Column({ type: 'uuid', name: 'proposed_by' })
  proposedBy!: string;

  @ForeignKey(() => PersonEntity, { name: 'task_published_by' })
  @Column({ type: 'uuid', name: 'published_by', nullable: true })
  publishedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}
