// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, invalid, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { withoutAdministrator } from '../domain/administrators.js';
import { isPartyRole, PARTY_ROLES } from '../domain/roles.js';
import { endRoles, lockAdministrators } from './party-store.js';

export interface EndMemberRoleInput {
  readonly personId: string;
  /** Without a role the person leaves the party altogether. */
  readonly role?: string | null;
}

/** Takes a role, or all roles, from somebody in the acting party; one administrator always stays (P-05). */
@Injectable()
export class EndMemberRole {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: EndMemberRoleInput): Promise<Result<{ partyId: string }, DomainError>> {
    const { party } = actor;
    const { personId } = input;
    const role = input.role ?? null;
    if (party === null || party.kind === 'municipality') return err(notFound());
    if (role !== null && !isPartyRole(role)) return err(invalid('ROLE_UNKNOWN', { path: ['role'] }));
    const ending = role === null ? PARTY_ROLES : [role];
    return this.unitOfWork.run(actor, async (work): Promise<Result<{ partyId: string }, DomainError>> => {
      const administrators = await lockAdministrators(work, party.id);
      const touched = ending.includes('party_administrator') && administrators.includes(personId);
      const staying = touched ? withoutAdministrator(administrators, personId) : ok(administrators);
      if (!staying.ok) return staying;
      if ((await endRoles(work, party.id, personId, ending)) === 0) return err(notFound());
      await work.audit({ kind: 'member-role.ended', subject: { kind: 'person', id: personId }, data: { partyId: party.id, roles: ending } });
      return ok({ partyId: party.id });
    });
  }
}
