// SPDX-License-Identifier: EUPL-1.2
import { ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '@samenspel/access';
import { ViewerType } from '@samenspel/accounts/graphql';
import { Cost } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { PartyStandingType } from './party-standing.type.js';
import { StandingsReader } from './standings-reader.js';

@Resolver(() => ViewerType)
export class ViewerPartiesResolver {
  constructor(private readonly standings: StandingsReader) {}

  @ResolveField(() => [PartyStandingType], { description: 'For whom this person may act: the choices of the header Samenspel-Party.' })
  @Cost({ own: 1, size: 10 })
  parties(@CurrentActor() actor: Actor): Promise<PartyStandingType[]> {
    return this.standings.all(actor);
  }
}
