// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';

// Taken back by the party that one acts for, or declined by the invited person.
const CLOSE = {
  name: 'parties-close-invitation',
  text: `UPDATE parties.invitation SET closed_at = clock.real()
    WHERE id = $1 AND accepted_at IS NULL AND closed_at IS NULL AND (person_id = $2 OR party_id = $3) RETURNING id`,
};

/** Takes an invitation back or declines it. */
@Injectable()
export class CloseInvitation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: { readonly invitationId: string }): Promise<Result<{ invitationId: string }, DomainError>> {
    const mayTakeBack = actor.permissions.has('invitation:create');
    return this.unitOfWork.run(actor, async (work): Promise<Result<{ invitationId: string }, DomainError>> => {
      const closed = await work.rows(CLOSE, [input.invitationId, actor.personId, mayTakeBack ? (actor.party?.id ?? null) : null]);
      if (closed.length === 0) return err(notFound());
      await work.audit({ kind: 'invitation.closed', subject: { kind: 'invitation', id: input.invitationId } });
      return ok({ invitationId: input.invitationId });
    });
  }
}
