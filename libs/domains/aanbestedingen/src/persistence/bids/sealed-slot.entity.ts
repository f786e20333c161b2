// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A slot of the pool in which bids live until the opening (B-03): as many rows and bytes with bids as without. */
@Entity({ schema: 'aanbestedingen', name: 'sealed_slot' })
@Unique('sealed_slot_once', ['lotTag', 'partyTag'])
export class SealedSlotEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'sealed_slot_pk' })
  id!: string;

  @Column({ type: 'bytea', name: 'lot_tag' })
  lotTag!: Buffer;

  @Column({ type: 'bytea', name: 'party_tag' })
  partyTag!: Buffer;

  @Column({ type: 'bytea' })
  meta!: Buffer;
}
