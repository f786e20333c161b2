// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PartyRole } from '../domain/roles.js';
import { PartyEntity } from './party.entity.js';

/** One role of one person in one party; an ended one stays, for who acted then. */
@Entity({ schema: 'parties', name: 'membership' })
@Index('membership_once', ['partyId', 'personId', 'role'], { unique: true, where: 'until_at IS NULL' })
@Index('membership_by_person', ['personId', 'partyId'])
@Check('membership_role', "role IN ('party_administrator', 'party_signer', 'party_member')")
@Check('membership_term', 'until_at >= from_at')
export class MembershipEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'membership_pk' })
  id!: string;

  @ForeignKey(() => PartyEntity, { name: 'membership_party' })
  @Column({ type: 'uuid', name: 'party_id' })
  partyId!: string;

  @ForeignKey(() => PersonEntity, { name: 'membership_person' })
  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'text' })
  role!: PartyRole;

  @Column({ type: 'timestamptz', precision: 3, name: 'from_at', default: () => 'clock.real()' })
  fromAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'until_at', nullable: true })
  untilAt!: Date | null;
}
