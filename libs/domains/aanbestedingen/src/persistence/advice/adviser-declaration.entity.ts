// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { PartyEntity } from '@samenspel/parties';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { DeclarationKind } from '../../domain/advice/adviser.js';
import { TenderEntity } from '../tenders/tender.entity.js';

/** A bid in which the person, or an organisation of theirs, has an interest. */
export interface DeclaredConflict {
  readonly bidId: string | null;
  readonly description: string;
}

/** What one person accepted or declared before reading bids. */
@Entity({ schema: 'aanbestedingen', name: 'adviser_declaration' })
@Check('adviser_declaration_kind', "kind IN ('secrecy', 'at_invitation', 'after_opening', 'found_later')")
@Unique('adviser_declaration_once', ['tenderId', 'personId', 'kind'])
export class AdviserDeclarationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'adviser_declaration_pk' })
  id!: string;

  @ForeignKey(() => TenderEntity, { name: 'adviser_declaration_tender' })
  @Column({ type: 'uuid', name: 'tender_id' })
  tenderId!: string;

  @ForeignKey(() => PartyEntity, { name: 'adviser_declaration_party' })
  @Column({ type: 'uuid', name: 'party_id' })
  partyId!: string;

  @ForeignKey(() => PersonEntity, { name: 'adviser_declaration_person' })
  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'text' })
  kind!: DeclarationKind;

  @Column({ type: 'text' })
  statement!: string;

  @Column({ type: 'jsonb' })
  conflicts!: readonly DeclaredConflict[];

  @Column({ type: 'timestamptz', precision: 3, name: 'declared_at' })
  declaredAt!: Date;
}
