// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TenderEntity } from './tender.entity.js';
import type { PublicationStepKind } from '../../domain/tenders/tender.js';

/** T-07: the steps of publishing as they were recorded; append only. */
@Entity({ schema: 'aanbestedingen', name: 'publication_step' })
@Index('publication_step_once', ['tenderId', 'kind'], { unique: true, where: "kind NOT IN ('proposed', 'declined')" })
@Index('publication_step_of_tender', ['tenderId', 'id'])
@Check('publication_step_kind', "kind IN ('proposed', 'declined', 'decided', 'dispatched', 'ted_published', 'tenderned_number', 'became_public')")
export class PublicationStepEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'publication_step_pk' })
  id!: string;

  @ForeignKey(() => TenderEntity, { name: 'publication_step_tender' })
  @Column({ type: 'uuid', name: 'tender_id' })
  tenderId!: string;

  @Column({ type: 'text' })
  kind!: PublicationStepKind;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'recorded_at' })
  recordedAt!: Date;

  @Column({ type: 'uuid', name: 'by_person', nullable: true })
  byPerson!: string | null;

  @Column({ type: 'text', nullable: true })
  reference!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'integer', name: 'tender_version', nullable: true })
  tenderVersion!: number | null;
}
