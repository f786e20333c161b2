// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '@samenspel/database';
import { sendMessage } from '@samenspel/messages';
import { err, invalid, notFound, ok, orderedId, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { readInvitation, INVITATION_DAYS, type InvitationInput, type InvitationFacts } from '../domain/invitation.js';
import { partyInvited } from '../messages/party-invited.message.js';
import { InvitationEntity } from '../persistence/invitation.entity.js';
import { hashOfToken, InvitationTokens } from './invitation-tokens.js';
import { rolesIn } from './party-store.js';

const DAY_MS = 86_400_000;
const PERSON = { name: 'parties-person-exists', text: 'SELECT id FROM accounts.person WHERE id = $1 AND disabled_at IS NULL' };

const NAME = { name: 'parties-name', text: 'SELECT name FROM parties.party WHERE id = $1' };

/** Invites a person who is known here, or an e-mail address, to a role in the acting party. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: InvitationTokens,
  ) {}

  async execute(actor: Actor, input: InvitationInput): Promise<Result<{ invitationId: string }, DomainError>> {
    const { party, personId } = actor;
    if (party === null || party.kind === 'municipality' || personId === null) return err(notFound());
    const facts = readInvitation(input);
    if (!facts.ok) return facts;
    return this.unitOfWork.run(actor, (work) => this.invite(work, party.id, personId, facts.value));
  }

  private async invite(
    work: Work,
    partyId: string,
    invitedBy: string,
    facts: InvitationFacts,
  ): Promise<Result<{ invitationId: string }, DomainError>> {
    if (facts.personId !== null) {
      if ((await work.rows(PERSON, [facts.personId])).length === 0) return err(invalid('PERSON_UNKNOWN', { path: ['personId'] }));
      if ((await rolesIn(work, partyId, facts.personId)).has(facts.role)) return err(refused('ROLE_ALREADY_HELD', { path: ['role'] }));
    }
    const now = await work.realNow();
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY_MS);
    const id = orderedId(now.getTime());
    await work.db.insert(InvitationEntity, {
      id,
      partyId,
      role: facts.role,
      email: facts.email,
      personId: facts.personId,
      tokenHash: facts.email === null ? null : hashOfToken(this.tokens.tokenOf(id)),
      invitedBy,
      createdAt: now,
      expiresAt,
    });
    if (facts.personId !== null) await this.tell(work, partyId, facts.personId, id, expiresAt);
    await work.audit({ kind: 'member.invited', subject: { kind: 'invitation', id }, data: { partyId, role: facts.role } });
    return ok({ invitationId: id });
  }

  private async tell(work: Work, partyId: string, personId: string, invitationId: string, expiresAt: Date): Promise<void> {
    const [party] = await work.rows<{ name: string }>(NAME, [partyId]);
    const params = { partyName: party?.name ?? '', until: expiresAt.getTime(), invitationId };
    await sendMessage(work, partyInvited, [{ personId }], params, { municipalityId: null, subject: { kind: 'invitation', id: invitationId } });
  }
}
