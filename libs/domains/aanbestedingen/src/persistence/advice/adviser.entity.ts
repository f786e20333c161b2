// SPDX-License-Identifier: EUPL-1.2
import { PartyEntity } from '@samenspel/parties';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { AdviserState } from '../../domain/advice/adviser.js';
import { TenderEntity } from '../tenders/tender.entity.js';

/** An initiative that advises, from the opening on; before it there is only a slot. */
@Entity({ schema: 'aanbestedingen', name: 'adviser' })
@Check('adviser_state', "state IN ('admitted', 'barred', 'struck_out', 'withdrawn')")
@Unique('adviser_once', ['tenderId', 'partyId'])
export class AdviserEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'adviser_pk' })
  id!: string;

  @ForeignKey(() => TenderEntity, { name: 'adviser_tender' })
  @Column({ type: 'uuid', name: 'tender_id' })
  tenderId!: string;

  @ForeignKey(() => PartyEntity, { name: 'adviser_party' })
  @Column({ type: 'uuid', name: 'party_id' })
  partyId!: string;

  @Column({ type: 'text' })
  state!: AdviserState;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'integer' })
  version!: number;
}
