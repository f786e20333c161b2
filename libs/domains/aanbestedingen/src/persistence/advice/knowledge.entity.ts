// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { PartyEntity } from '@samenspel/parties';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { LotEntity } from '../tenders/lot.entity.js';

/** Who saw what, and in which order; part of the award record (S-01, A-06). */
@Entity({ schema: 'aanbestedingen', name: 'knowledge' })
@Check('knowledge_kind', "kind IN ('bid_read', 'advice_read', 'scores_locked', 'scores_read', 'prices_read')")
@Index('knowledge_of_lot', ['lotId', 'id'])
export class KnowledgeEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'knowledge_pk', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey(() => LotEntity, { name: 'knowledge_lot' })
  @Column({ type: 'uuid', name: 'lot_id' })
  lotId!: string;

  @ForeignKey(() => PersonEntity, { name: 'knowledge_person' })
  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @ForeignKey(() => PartyEntity, { name: 'knowledge_party' })
  @Column({ type: 'uuid', name: 'party_id', nullable: true })
  partyId!: string | null;

  @Column({ type: 'text' })
  kind!: 'bid_read' | 'advice_read' | 'scores_locked' | 'scores_read' | 'prices_read';

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'seen_at' })
  seenAt!: Date;
}
