// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who is invited to bid, and why (T-08). */
@Entity({ schema: 'aanbestedingen', name: 'invited_party' })
export class InvitedPartyEntity {
  @PrimaryColumn({ type: 'uuid', name: 'tender_id' })
  tenderId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'party_id' })
  partyId!: string;

  @Column({ type: 'text' })
  reason!: string;
}
