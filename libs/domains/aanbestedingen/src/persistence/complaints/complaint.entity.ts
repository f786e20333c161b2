// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ComplaintAdvice } from '../../domain/complaints/complaint.js';
import { TenderEntity } from '../tenders/tender.entity.js';

/** T-15, B-04: a complaint about a tender; the complainant is sealed at one length and no moment of filing is kept. */
@Entity({ schema: 'aanbestedingen', name: 'complaint' })
@Index('complaint_of_tender', ['tenderId', 'id'])
@Check('complaint_length', 'octet_length(complainant) = 62')
@Check('complaint_advice', "advice IN ('founded', 'partly', 'unfounded')")
@Check('complaint_advised', '(advice IS NULL) = (advised_by IS NULL) AND (advice IS NULL) = (advice_reason IS NULL)')
@Check('complaint_decided', '(decided_by IS NULL) = (decision IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)')
@Check('complaint_two_persons', 'decided_by <> advised_by')
export class ComplaintEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'complaint_pk' })
  id!: string;

  @ForeignKey(() => TenderEntity, { name: 'complaint_tender' })
  @Column({ type: 'uuid', name: 'tender_id' })
  tenderId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'bytea' })
  complainant!: Buffer;

  @Column({ type: 'integer' })
  version!: number;

  @ForeignKey(() => PersonEntity, { name: 'complaint_handler' })
  @Column({ type: 'uuid', name: 'handler_id', nullable: true })
  handlerId!: string | null;

  /** How the procurement officer sees it. */
  @Column({ type: 'text', name: 'officer_view', nullable: true })
  officerView!: string | null;

  @Column({ type: 'text', nullable: true })
  advice!: ComplaintAdvice | null;

  @Column({ type: 'text', name: 'advice_reason', nullable: true })
  adviceReason!: string | null;

  @Column({ type: 'uuid', name: 'advised_by', nullable: true })
  advisedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  decision!: string | null;

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
}
