// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { TermReason } from '@samenspel/kernel';
import type { Difference } from '../../domain/changes/difference.js';
import type { ChangeKind, ExtensionGround } from '../../domain/changes/tender-change.js';
import { TenderEntity } from '../tenders/tender.entity.js';

/** A rectification or extension: proposed, and decided by another (T-10, T-14). */
@Entity({ schema: 'aanbestedingen', name: 'tender_change' })
@Unique('tender_change_once', ['tenderId', 'kind', 'number'])
@Index('tender_change_one_open', ['tenderId'], { unique: true, where: 'decided_at IS NULL' })
@Check('tender_change_kind', "kind IN ('rectification', 'extension')")
@Check('tender_change_differences', 'jsonb_array_length(differences) > 0')
@Check('tender_change_reason', "reason <> ''")
@Check('tender_change_ground', "ground = 'outage'")
@Check('tender_change_number', 'number >= 1')
@Check('tender_change_two_persons', 'decided_by <> proposed_by')
@Check('tender_change_ground_of', "(kind = 'extension') = (ground IS NOT NULL)")
@Check('tender_change_explained', "kind = 'extension' OR material OR not_material_because <> ''")
@Check('tender_change_decided', '(decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (approved IS NULL)')
@Check('tender_change_applied', '(approved IS TRUE) = (applied_version IS NOT NULL) AND (approved IS TRUE) = (number IS NOT NULL)')
export class TenderChangeEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'tender_change_pk' })
  id!: string;

  @ForeignKey(() => TenderEntity, { name: 'tender_change_tender' })
  @Column({ type: 'uuid', name: 'tender_id' })
  tenderId!: string;

  @Column({ type: 'text' })
  kind!: ChangeKind;

  @Column({ type: 'jsonb' })
  differences!: Difference[];

  @Column({ type: 'boolean' })
  material!: boolean;

  @Column({ type: 'text', name: 'not_material_because' })
  notMaterialBecause!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text', nullable: true })
  ground!: ExtensionGround | null;

  /** Why the deadline is not earlier, as it was reckoned at the proposal. */
  @Column({ type: 'jsonb', name: 'term_reasons' })
  termReasons!: TermReason[];

  @Column({ type: 'uuid', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'proposed_at' })
  proposedAt!: Date;

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'boolean', nullable: true })
  approved!: boolean | null;

  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  /** From 1, for each kind; given at the decision. */
  @Column({ type: 'integer', nullable: true })
  number!: number | null;

  /** The version of the tender that holds it; the triggers let through no other change. */
  @Column({ type: 'integer', name: 'applied_version', nullable: true })
  appliedVersion!: number | null;
}
