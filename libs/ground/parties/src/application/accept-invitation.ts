// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import type { PartyRole } from '../domain/roles.js';
import { hashOfToken } from './invitation-tokens.js';
import { addRole, lockAdministrators, rolesIn } from './party-store.js';

export interface InvitationAnswer {
  /** From the link in the mail. */
  readonly token?: string | null;
  /** For an invitation to oneself as a known person. */
  readonly invitationId?: string | null;
}

const OPEN = 'accepted_at IS NULL AND closed_at IS NULL AND expires_at > clock.real()';
const ACCEPT_BY_TOKEN = {
  name: 'parties-accept-by-token',
  text: `UPDATE parties.invitation SET accepted_at = clock.real(), accepted_by = $2 WHERE token_hash = $1 AND ${OPEN} RETURNING id, party_id, role`,
};
const ACCEPT_BY_ID = {
  name: 'parties-accept-by-id',
  text: `UPDATE parties.invitation SET accepted_at = clock.real(), accepted_by = $2 WHERE id = $1 AND person_id = $2 AND ${OPEN} RETURNING id, party_id, role`,
};

/** The signed-in person takes up the role that an invitation offers. It works once; used, closed, expired and invented look alike. */
@Injectable()
export class AcceptInvitation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: InvitationAnswer): Promise<Result<{ partyId: string }, DomainError>> {
    const { personId } = actor;
    if (personId === null) return err(notFound());
    const token = input.token ?? null;
    return this.unitOfWork.run(actor, async (work): Promise<Result<{ partyId: string }, DomainError>> => {
      const [statement, key] = token === null ? [ACCEPT_BY_ID, input.invitationId ?? null] : [ACCEPT_BY_TOKEN, hashOfToken(token)];
      const [accepted] = await work.rows<{ id: string; party_id: string; role: PartyRole }>(statement, [key, personId]);
      if (accepted === undefined) return err(refused('INVITATION_NOT_OPEN'));
      await lockAdministrators(work, accepted.party_id);
      if (!(await rolesIn(work, accepted.party_id, personId)).has(accepted.role)) await addRole(work, accepted.party_id, personId, accepted.role);
      await work.audit({
        kind: 'invitation.accepted',
        subject: { kind: 'invitation', id: accepted.id },
        data: { partyId: accepted.party_id, personId, role: accepted.role },
      });
      return ok({ partyId: accepted.party_id });
    });
  }
}
