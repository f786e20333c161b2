// SPDX-License-Identifier: EUPL-1.2
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { PageArgs, toPayload, type Page } from '@samenspel/graphql-kit';
import type { Actor, PartyKind } from '@samenspel/kernel';
import { ChangeParty } from '../application/change-party.js';
import { FindParties, type Party } from '../application/find-parties.js';
import { HandOver } from '../application/hand-over.js';
import { RegisterProvider } from '../application/register-provider.js';
import { needsSecondAdministrator } from '../domain/administrators.js';
import { PartyKindEnum } from './enums.js';
import { OwnPartyType } from './own-party.type.js';
import { ChangePartyInput, HandOverPartyInput, RegisterProviderInput } from './party.inputs.js';
import { ChangePartyPayload, HandOverPartyPayload, RegisterProviderPayload } from './party.payloads.js';
import { PartyConnection, PartyType } from './party.type.js';
import { StandingsReader } from './standings-reader.js';

@Resolver(() => PartyType)
export class PartyResolver {
  constructor(
    private readonly find: FindParties,
    private readonly standings: StandingsReader,
    private readonly register: RegisterProvider,
    private readonly change: ChangeParty,
    private readonly handOver: HandOver,
  ) {}

  @Query(() => PartyType, { nullable: true })
  @Allow('party:read')
  party(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Party | null> {
    return this.find.one(actor, id);
  }

  @Query(() => PartyConnection, { description: 'Parties of one kind by name; initiatives with their profiles stand in `initiatives`.' })
  @Allow('party:read')
  parties(@Args('kind', { type: () => PartyKindEnum }) kind: PartyKind, @Args() page: PageArgs): Promise<Page<Party>> {
    return this.find.list(kind, page);
  }

  @Query(() => OwnPartyType, { nullable: true, description: 'The party that one acts for; null for oneself.' })
  @Allow('party:read-own')
  async ownParty(@CurrentActor() actor: Actor): Promise<OwnPartyType | null> {
    const party = actor.party === null ? null : await this.find.one(actor, actor.party.id);
    if (party === null) return null;
    return { party, needsSecondAdministrator: needsSecondAdministrator(await this.find.administratorsOf(party.id)) };
  }

  @Mutation(() => RegisterProviderPayload)
  @Allow('party:register')
  async registerProvider(@CurrentActor() actor: Actor, @Args('input') input: RegisterProviderInput): Promise<object> {
    return toPayload(await this.register.execute(actor, input), ({ partyId }) => ({ standing: this.standings.one(actor, partyId) }));
  }

  @Mutation(() => ChangePartyPayload)
  @Allow('party:change')
  async changeParty(@CurrentActor() actor: Actor, @Args('input') input: ChangePartyInput): Promise<object> {
    return toPayload(await this.change.execute(actor, input), () => ({ ownParty: this.ownParty(actor) }));
  }

  @Mutation(() => HandOverPartyPayload, { description: 'For an administrator who stops.' })
  @Allow('member:manage')
  async handOverParty(@CurrentActor() actor: Actor, @Args('input') input: HandOverPartyInput): Promise<object> {
    return toPayload(await this.handOver.execute(actor, input), () => ({ ownParty: this.ownParty(actor) }));
  }
}
