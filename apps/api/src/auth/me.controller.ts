// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get } from '@nestjs/common';
import { Allow, CurrentActor, Denied } from '@samenspel/access';
import { FindPerson } from '@samenspel/accounts';
import type { Actor } from '@samenspel/kernel';
import { PartyRoles, type Standing } from '@samenspel/parties';

/** Who is signed in, for whom they may act, and how sure we are of them. */
@Controller('auth/me')
export class MeController {
  constructor(
    private readonly persons: FindPerson,
    private readonly partyRoles: PartyRoles,
  ) {}

  @Get()
  @Allow('account:read-own')
  async me(@CurrentActor() actor: Actor): Promise<object> {
    const own = await this.persons.own(actor);
    if (own === null) throw new Denied('UNAUTHENTICATED');
    const parties = await this.partyRoles.partiesOf(own.id);
    return {
      person: { id: own.id, displayName: own.displayName, language: own.language, email: own.email },
      installationAdministrator: own.installationAdministrator,
      actingFor: actor.party?.id ?? null,
      parties: parties.map(inAnswer),
      secondFactor: {
        setUp: own.secondFactorSetUp,
        shownAt: actor.secondFactorAt,
        lockedUntil: own.secondFactorLockedUntil,
        recoveryCodesLeft: own.recoveryCodesLeft,
      },
    };
  }
}

const inAnswer = ({ party, name, roles }: Standing): object => ({
  id: party.id,
  kind: party.kind,
  municipalityId: party.municipalityId,
  name,
  roles: [...roles],
});
