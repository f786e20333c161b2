// SPDX-License-Identifier: EUPL-1.2
import { PersonEntity } from '@samenspel/accounts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PartyRole } from '../domain/roles.js';
import { PartyEntity } from './party.entity.js';

/** An open hand to a person (known here) or to an e-mail address (then with a token, of which only the hash is kept). */
@Entity({ schema: 'parties', name: 'invitation' })
@Unique('invitation_token', ['tokenHash'])
@Index('invitation_by_party', ['partyId', 'id'])
@Index('invitation_by_person', ['personId', 'id'])
@Check('invitation_role', "role IN ('party_administrator', 'party_signer', 'party_member')")
@Check('invitation_to_one', '(email IS NULL) <> (person_id IS NULL)')
@Check('invitation_token_for_email', '(email IS NULL) = (token_hash IS NULL)')
@Check('invitation_accepted', '(accepted_at IS NULL) = (accepted_by IS NULL)')
@Check('invitation_one_end', 'accepted_at IS NULL OR closed_at IS NULL')
export class InvitationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'invitation_pk' })
  id!: string;

  @ForeignKey(() => PartyEntity, { name: 'invitation_party' })
  @Column({ type: 'uuid', name: 'party_id' })
  partyId!: string;

  @Column({ type: 'text' })
  role!: PartyRole;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @ForeignKey(() => PersonEntity, { name: 'invitation_person' })
  @Column({ type: 'uuid', name: 'person_id', nullable: true })
  personId!: string | null;

  @Column({ type: 'bytea', name: 'token_hash', nullable: true })
  tokenHash!: Buffer | null;

  @ForeignKey(() => PersonEntity, { name: 'invitation_inviter' })
  @Column({ type: 'uuid', name: 'invited_by' })
  invitedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at', default: () => 'clock.real()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'expires_at' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null;

  @ForeignKey(() => PersonEntity, { name: 'invitation_accepter' })
  @Column({ type: 'uuid', name: 'accepted_by', nullable: true })
  acceptedBy!: string | null;

  /** Taken back by the party or declined by the invited. */
  @Column({ type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
