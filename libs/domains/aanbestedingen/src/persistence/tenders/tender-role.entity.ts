// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TenderEntity } from './tender.entity.js';
import type { TenderRoleName } from '../../domain/tenders/tender.js';

/** Who has which task in a tender, from when until when; never removed. */
@Entity({ schema: 'aanbestedingen', name: 'tender_role' })
@Index('tender_role_once', ['tenderId', 'personId', 'role'], { unique: true, where: 'until_at IS NULL' })
@Index('tender_role_by_person', ['personId', 'tenderId'], { where: 'until_at IS NULL' })
@Check('tender_role_name', "role IN ('procurement_officer', 'opening_officer', 'evaluator', 'decision_maker')")
@Check('tender_role_period', 'until_at >= from_at')
export class TenderRoleEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'tender_role_pk' })
  id!: string;

  @ForeignKey(() => TenderEntity, { name: 'tender_role_tender' })
  @Column({ type: 'uuid', name: 'tender_id' })
  tenderId!: string;

  @ForeignKey(() => PersonEntity, { name: 'tender_role_person' })
  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'text' })
  role!: TenderRoleName;

  @Column({ type: 'timestamptz', precision: 3, name: 'from_at' })
  fromAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'until_at', nullable: true })
  untilAt!: Date | null;

  @Column({ type: 'uuid', name: 'given_by' })
  givenBy!: string;

  /** P-07: needed once the tender is published. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'uuid', name: 'ended_by', nullable: true })
  endedBy!: string | null;

  @Column({ type: 'text', name: 'end_reason', nullable: true })
  endReason!: string | null;
}
