// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/database';
import { err, notFound, ok, type Actor, type DomainError, type Result } from '@samenspel/kernel';
import { withoutAdministrator } from '../domain/administrators.js';
import { PARTY_ROLES } from '../domain/roles.js';
import { endRoles, lockAdministrators } from './party-store.js';

/** The acting person leaves the acting party; the last administrator hands over first (P-05). */
@Injectable()
export class LeaveParty {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor): Promise<Result<{ partyId: string }, DomainError>> {
    const { party, personId } = actor;
    if (party === null || party.kind === 'municipality' || personId === null) return err(notFound());
    return this.unitOfWork.run(actor, async (work): Promise<Result<{ partyId: string }, DomainError>> => {
      const administrators = await lockAdministrators(work, party.id);
      const staying = administrators.includes(personId) ? withoutAdministrator(administrators, personId) : ok(administrators);
      if (!staying.ok) return staying;
      if ((await endRoles(work, party.id, personId, PARTY_ROLES)) === 0) return err(notFound());
      await work.audit({ kind: 'member.left', subject: { kind: 'person', id: personId }, data: { partyId: party.id } });
      return ok({ partyId: party.id });
    });
  }
}
