// SPDX-License-Identifier: EUPL-1.2
import { PartyEntity } from '@samenspel/parties';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TenderEntity } from './tender.entity.js';

/** Who is invited to bid, and why (T-08). */
@Entity({ schema: 'aanbestedingen', name: 'invited_party' })
export class InvitedPartyEntity {
  @ForeignKey(() => TenderEntity, { name: 'invited_party_tender' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'invited_party_pk', name: 'tender_id' })
  tenderId!: string;

  @ForeignKey(() => PartyEntity, { name: 'invited_party_party' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'invited_party_pk', name: 'party_id' })
  partyId!: string;

  @Column({ type: 'text' })
  reason!: string;
}
