// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, invalid, notFound, ok, refused, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { isPartyRole } from '../domain/roles.js';
import { addRole, lockAdministrators, rolesIn } from './party-store.js';

export interface MemberRoleInput {
  readonly personId: string;
  readonly role: string;
}

/** Gives somebody who is already in the acting party one more role there. */
@Injectable()
export class GiveMemberRole {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: MemberRoleInput): Promise<Result<{ partyId: string }, DomainError>> {
    const { party } = actor;
    const { role, personId } = input;
    if (party === null || party.kind === 'municipality') return err(notFound());
    if (!isPartyRole(role)) return err(invalid('ROLE_UNKNOWN', { path: ['role'] }));
    return this.unitOfWork.run(actor, async (work): Promise<Result<{ partyId: string }, DomainError>> => {
      await lockAdministrators(work, party.id);
      const held = await rolesIn(work, party.id, personId);
      if (held.size === 0) return err(refused('NOT_A_MEMBER', { path: ['personId'] }));
      if (held.has(role)) return err(refused('ROLE_ALREADY_HELD', { path: ['role'] }));
      await addRole(work, party.id, personId, role);
      await work.audit({ kind: 'member-role.given', subject: { kind: 'person', id: personId }, data: { partyId: party.id, role } });
      return ok({ partyId: party.id });
    });
  }
}
