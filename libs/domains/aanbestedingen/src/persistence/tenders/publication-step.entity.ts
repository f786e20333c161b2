// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PublicationStepKind } from '../../domain/tenders/tender.js';

/** T-07: the steps of publishing as they were recorded; append only. */
@Entity({ schema: 'aanbestedingen', name: 'publication_step' })
export class PublicationStepEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

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
