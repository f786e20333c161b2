// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { addRole, endRoles, lockAdministrators, rolesIn } from './party-store.js';

/** P-05: a lead who stops hands over. The other, already a member, becomes administrator and the acting person stops being one, in one act. */
@Injectable()
export class HandOver {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: { readonly toPersonId: string }): Promise<Result<{ partyId: string }, DomainError>> {
    const { party, personId } = actor;
    if (party === null || party.kind === 'municipality' || personId === null) return err(notFound());
    return this.unitOfWork.run(actor, async (work): Promise<Result<{ partyId: string }, DomainError>> => {
      const administrators = await lockAdministrators(work, party.id);
      if (!administrators.includes(personId)) return err(notFound());
      if (input.toPersonId === personId) return err(refused('HAND_OVER_TO_ONESELF', { rule: 'P-05', path: ['toPersonId'] }));
      const held = await rolesIn(work, party.id, input.toPersonId);
      if (held.size === 0) return err(refused('NOT_A_MEMBER', { rule: 'P-05', path: ['toPersonId'] }));
      if (!held.has('party_administrator')) await addRole(work, party.id, input.toPersonId, 'party_administrator');
      if (!(await rolesIn(work, party.id, personId)).has('party_member')) await addRole(work, party.id, personId, 'party_member');
      await endRoles(work, party.id, personId, ['party_administrator']);
      await work.audit({ kind: 'party.handed-over', subject: { kind: 'party', id: party.id }, data: { from: personId, to: input.toPersonId } });
      return ok({ partyId: party.id });
    });
  }
}
