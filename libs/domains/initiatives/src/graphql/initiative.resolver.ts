// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import type { Area } from '@samenspel/areas';
import { AreasLoader, AreaType } from '@samenspel/areas/graphql';
import { Cost, toPayload, type ApiContext, type Page } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { StandingsReader } from '@samenspel/parties/graphql';
import { FindInitiatives, type Initiative } from '../application/find-initiatives.js';
import { PublishInitiative } from '../application/publish-initiative.js';
import { RegisterInitiative } from '../application/register-initiative.js';
import { UpdateInitiative } from '../application/update-initiative.js';
import { PublishInitiativeInput, RegisterInitiativeInput, UpdateInitiativeInput } from './initiative.inputs.js';
import { PublishInitiativePayload, RegisterInitiativePayload, UpdateInitiativePayload } from './initiative.payloads.js';
import { InitiativeConnection, InitiativeType } from './initiative.type.js';
import { InitiativesArgs } from './initiatives.args.js';

@Resolver(() => InitiativeType)
export class InitiativeResolver {
  constructor(
    private readonly find: FindInitiatives,
    private readonly areasOf: AreasLoader,
    private readonly standings: StandingsReader,
    private readonly register: RegisterInitiative,
    private readonly update: UpdateInitiative,
    private readonly publish: PublishInitiative,
  ) {}

  @Query(() => InitiativeConnection, { description: 'Published initiatives by name.' })
  @Allow('initiative:read')
  initiatives(@Args() args: InitiativesArgs): Promise<Page<Initiative>> {
    return this.find.list(args, args);
  }

  @Query(() => InitiativeType, { nullable: true })
  @Allow('initiative:read')
  initiative(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Initiative | null> {
    return this.find.one(actor, id);
  }

  @ResolveField(() => [AreaType], { description: 'Where it works.' })
  @Cost({ size: 5 })
  async areas(@Parent() initiative: Initiative, @Context() context: ApiContext): Promise<Area[]> {
    const found = await Promise.all(initiative.areas.map((area) => this.areasOf.areas.load(context, area)));
    return found.filter((area) => area !== null);
  }

  @Mutation(() => RegisterInitiativePayload, { description: 'It is unseen by others until published.' })
  @Allow('initiative:start')
  async registerInitiative(@CurrentActor() actor: Actor, @Args('input') input: RegisterInitiativeInput): Promise<object> {
    return toPayload(await this.register.execute(actor, input), ({ partyId }) => ({ standing: this.standings.one(actor, partyId) }));
  }

  @Mutation(() => UpdateInitiativePayload, { description: 'Changes the profile of the initiative that one acts for.' })
  @Allow('initiative:change')
  async updateInitiative(@CurrentActor() actor: Actor, @Args('input') input: UpdateInitiativeInput): Promise<object> {
    return toPayload(await this.update.execute(actor, input), ({ partyId }) => ({ initiative: this.find.one(actor, partyId) }));
  }

  @Mutation(() => PublishInitiativePayload)
  @Allow('initiative:change')
  async publishInitiative(@CurrentActor() actor: Actor, @Args('input') input: PublishInitiativeInput): Promise<object> {
    return toPayload(await this.publish.execute(actor, input), ({ partyId }) => ({ initiative: this.find.one(actor, partyId) }));
  }
}
