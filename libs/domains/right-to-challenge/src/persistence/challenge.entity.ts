// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '@samenspel/kernel';
import { PersonEntity } from '@samenspel/accounts';
import { MunicipalityEntity, PartyEntity } from '@samenspel/parties';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PolicyEntity } from './policy.entity.js';
import { TaskEntity } from './task.entity.js';

/** One challenge or residents’ bid; what was done in it stands in `act`. */
@Entity({ schema: 'right_to_challenge', name: 'challenge' })
@Check('challenge_filed', "(status = 'draft') OR (status = 'withdrawn') OR received_on IS NOT NULL")
@Check('challenge_deputy_is_another', 'deputy_id <> handler_id')
@Index('challenge_by_municipality', ['municipalityId', 'id'])
@Index('challenge_by_party', ['partyId', 'id'])
export class ChallengeEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'challenge_pk' })
  id!: string;

  @ForeignKey(() => MunicipalityEntity, { name: 'challenge_municipality' })
  @Column({ type: 'uuid', name: 'municipality_id' })
  municipalityId!: string;

  @ForeignKey(() => PartyEntity, { name: 'challenge_party' })
  @Column({ type: 'uuid', name: 'party_id' })
  partyId!: string;

  @ForeignKey(() => TaskEntity, { name: 'challenge_task' })
  @Column({ type: 'uuid', name: 'task_id', nullable: true })
  taskId!: string | null;

  @Column({ type: 'text', name: 'area_code' })
  areaCode!: string;

  @Column({ type: 'integer', name: 'area_year' })
  areaYear!: number;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'jsonb' })
  content!: unknown;

  @ForeignKey(() => PolicyEntity, { name: 'challenge_policy' })
  @Column({ type: 'uuid', name: 'policy_id', nullable: true })
  policyId!: string | null;

  @ForeignKey(() => PersonEntity, { name: 'challenge_handler' })
  @Column({ type: 'uuid', name: 'handler_id', nullable: true })
  handlerId!: string | null;

  @ForeignKey(() => PersonEntity, { name: 'challenge_deputy' })
  @Column({ type: 'uuid', name: 'deputy_id', nullable: true })
  deputyId!: string | null;

  @Column({ type: 'date', name: 'received_on', nullable: true })
  receivedOn!: LocalDate | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: LocalDate | null;

  @Column({ type: 'boolean', name: 'decided_in_time', nullable: true })
  decidedInTime!: boolean | null;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: LocalDate | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
