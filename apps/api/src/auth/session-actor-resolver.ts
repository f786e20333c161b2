// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type ActorResolver, BadHeader, Denied, narrowedTo, permissionsOf, requestFacts, type Role } from '@samenspel/access';
import { FindPerson, machineMay, RecogniseMachine } from '@samenspel/accounts';
import { isId, visitor, type Actor } from '@samenspel/kernel';
import { PartyRoles } from '@samenspel/parties';
import type { Request } from 'express';

const BEARER = /^Bearer ([\x21-\x7e]+)$/i;

/** Session → person, `Samenspel-Party` → party and roles, bearer → machine. Everything is read anew for each request (P-04). */
@Injectable()
export class SessionActorResolver implements ActorResolver {
  constructor(
    private readonly persons: FindPerson,
    private readonly partyRoles: PartyRoles,
    private readonly machines: RecogniseMachine,
  ) {}

  async resolve(request: Request): Promise<Actor> {
    const authorization = request.get('authorization');
    if (authorization !== undefined) return this.machine(request, authorization);
    const { language, ...facts } = requestFacts(request);
    const unknown: Actor = { ...visitor(language, facts.correlationId), ...facts, permissions: permissionsOf([]) };
    const personId = request.session?.passport?.user;
    const standing = personId === undefined ? null : await this.persons.standing(personId);
    if (personId === undefined || standing === null) return unknown;
    return this.person(request, { ...unknown, kind: 'person', personId }, personId, standing.installationAdministrator);
  }

  private async person(request: Request, base: Actor, personId: string, installationAdministrator: boolean): Promise<Actor> {
    const shown = request.session.secondFactorAt;
    const actor: Actor = { ...base, secondFactorAt: shown === undefined ? null : new Date(shown) };
    const partyId = partyOf(request);
    // Running the installation is nothing that one does for a party.
    if (partyId === null) return withRoles(actor, installationAdministrator ? ['person', 'installation_administrator'] : ['person']);
    const standing = await this.partyRoles.rolesOf(personId, partyId);
    if (standing === null) throw new Denied('FORBIDDEN');
    return withRoles({ ...actor, party: standing.party }, ['person', ...(standing.roles as ReadonlySet<Role>)]);
  }

  /** A machine does for its party what its maker may do there now, as far as its scopes and its kind allow. */
  private async machine(request: Request, authorization: string): Promise<Actor> {
    const token = BEARER.exec(authorization)?.[1];
    const found = token === undefined ? null : await this.machines.execute(token);
    const [maker, standing] =
      found === null
        ? [null, null]
        : await Promise.all([this.persons.standing(found.createdBy), this.partyRoles.rolesOf(found.createdBy, found.partyId)]);
    if (found === null || maker === null || standing === null) throw new Denied('UNAUTHENTICATED');
    const named = partyOf(request);
    if (named !== null && named !== found.partyId) throw new Denied('FORBIDDEN');
    const { language, ...facts } = requestFacts(request);
    const reach = narrowedTo(permissionsOf(['machine', ...(standing.roles as ReadonlySet<Role>)]), found.scopes.filter(machineMay));
    return {
      ...visitor(language, facts.correlationId),
      ...facts,
      kind: 'machine',
      machineId: found.machineId,
      party: standing.party,
      roles: new Set(['machine']),
      permissions: reach,
    };
  }
}

function withRoles(actor: Actor, roles: readonly Role[]): Actor {
  return { ...actor, roles: new Set(roles), permissions: permissionsOf(roles) };
}

/** P-04: the party that this request speaks for; null speaks for oneself. */
function partyOf(request: Request): string | null {
  const named = request.get('samenspel-party');
  if (named === undefined) return null;
  if (!isId(named)) throw new BadHeader('PARTY_HEADER_INVALID');
  return named;
}
