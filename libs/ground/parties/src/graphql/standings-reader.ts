// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@samenspel/kernel';
import { PartyRoles } from '../application/party-roles.js';
import { toPartyStanding, type PartyStandingType } from './party-standing.type.js';

/** For which parties the acting person may act at this moment; rights run in real time. */
@Injectable()
export class StandingsReader {
  constructor(private readonly roles: PartyRoles) {}

  async one(actor: Actor, partyId: string): Promise<PartyStandingType | null> {
    const standing = actor.personId === null ? null : await this.roles.rolesOf(actor.personId, partyId);
    return standing === null ? null : toPartyStanding(standing);
  }

  async all(actor: Actor): Promise<PartyStandingType[]> {
    const standings = actor.personId === null ? [] : await this.roles.partiesOf(actor.personId);
    return standings.map(toPartyStanding);
  }
}
