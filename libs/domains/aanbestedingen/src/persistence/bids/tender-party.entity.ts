// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A slot of the pool that keeps adviser, bidder and partner apart without telling which a party is. */
@Entity({ schema: 'aanbestedingen', name: 'tender_party' })
@Unique('tender_party_once', ['tenderTag', 'partyTag'])
export class TenderPartyEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'tender_party_pk' })
  id!: string;

  @Column({ type: 'bytea', name: 'tender_tag' })
  tenderTag!: Buffer;

  @Column({ type: 'bytea', name: 'party_tag' })
  partyTag!: Buffer;

  @Column({ type: 'bytea' })
  meta!: Buffer;
}
