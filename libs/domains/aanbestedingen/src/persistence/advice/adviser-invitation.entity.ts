// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { PartyEntity } from '@samenspel/parties';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { TenderEntity } from '../tenders/tender.entity.js';

/** An initiative that was asked to advise, or that applied. What it answered stands nowhere before the opening. */
@Entity({ schema: 'aanbestedingen', name: 'adviser_invitation' })
@Check('adviser_invitation_kind', "kind IN ('invited', 'applied')")
@Unique('adviser_invitation_once', ['tenderId', 'partyId'])
export class AdviserInvitationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'adviser_invitation_pk' })
  id!: string;

  @ForeignKey(() => TenderEntity, { name: 'adviser_invitation_tender' })
  @Column({ type: 'uuid', name: 'tender_id' })
  tenderId!: string;

  @ForeignKey(() => PartyEntity, { name: 'adviser_invitation_party' })
  @Column({ type: 'uuid', name: 'party_id' })
  partyId!: string;

  @Column({ type: 'text' })
  kind!: 'invited' | 'applied';

  @Column({ type: 'text' })
  reason!: string;

  @ForeignKey(() => PersonEntity, { name: 'adviser_invitation_made_by' })
  @Column({ type: 'uuid', name: 'made_by' })
  madeBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'made_at' })
  madeAt!: Date;

  @ForeignKey(() => PersonEntity, { name: 'adviser_invitation_admitted_by' })
  @Column({ type: 'uuid', name: 'admitted_by', nullable: true })
  admittedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'admitted_at', nullable: true })
  admittedAt!: Date | null;
}
