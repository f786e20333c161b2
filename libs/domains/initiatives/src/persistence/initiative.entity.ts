// SPDX-License-Identifier: EUPL-1.2
import { PartyEntity } from '@samenspel/parties';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ParticipationForm, Phase } from '../domain/initiative.js';

/** The profile of an initiative (I-01); unseen by others while `publishedAt` is null. */
@Entity({ schema: 'initiatives', name: 'initiative' })
@Index('initiative_by_theme', { synchronize: false })
@Check('initiative_summary', 'char_length(summary) BETWEEN 1 AND 500')
@Check('initiative_themes', 'cardinality(themes) > 0')
@Check('initiative_phase', "phase IN ('explore', 'imagine', 'shape', 'anchor')")
@Check('initiative_participation', "participation_form IN ('consultation', 'own_initiative', 'shared_management', 'self_management')")
export class InitiativeEntity {
  @ForeignKey(() => PartyEntity, { name: 'initiative_party' })
  @PrimaryColumn({ type: 'uuid', name: 'party_id', primaryKeyConstraintName: 'initiative_pk' })
  partyId!: string;

  @Column({ type: 'text' })
  summary!: string;

  @Column({ type: 'text' })
  story!: string;

  @Column({ type: 'text' })
  phase!: Phase;

  @Column({ type: 'text', name: 'participation_form', nullable: true })
  participationForm!: ParticipationForm | null;

  @Column({ type: 'text', array: true })
  values!: string[];

  @Column({ type: 'text', array: true })
  themes!: string[];

  @Column({ type: 'timestamptz', precision: 3, name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at', default: () => 'clock.real()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
