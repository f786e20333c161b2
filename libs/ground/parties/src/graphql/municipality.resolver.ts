// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { PageArgs, toPayload, type Page } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { AppointFirstAdministrator } from '../application/appoint-first-administrator.js';
import { CreateMunicipality } from '../application/create-municipality.js';
import { FindMunicipalities, type Municipality } from '../application/find-municipalities.js';
import { MunicipalityConnection, MunicipalityType } from './municipality.type.js';
import { AppointFirstAdministratorInput, CreateMunicipalityInput } from './staff.inputs.js';
import { AppointFirstAdministratorPayload, CreateMunicipalityPayload } from './staff.payloads.js';

@Resolver(() => MunicipalityType)
export class MunicipalityResolver {
  constructor(
    private readonly find: FindMunicipalities,
    private readonly create: CreateMunicipality,
    private readonly appoint: AppointFirstAdministrator,
  ) {}

  @Query(() => MunicipalityConnection, { description: 'The municipalities that take part, by name.' })
  @Allow('municipality:read')
  municipalities(@Args() page: PageArgs): Promise<Page<Municipality>> {
    return this.find.list(page);
  }

  @Query(() => MunicipalityType, { nullable: true })
  @Allow('municipality:read')
  municipality(@Args('slug') slug: string): Promise<Municipality | null> {
    return this.find.bySlug(slug);
  }

  @Mutation(() => CreateMunicipalityPayload, { description: 'Asks for a fresh second factor.' })
  @Allow('municipality:create')
  @AskSecondFactor()
  async createMunicipality(@CurrentActor() actor: Actor, @Args('input') input: CreateMunicipalityInput): Promise<object> {
    return toPayload(await this.create.execute(actor, input), async ({ municipalityId }) => ({
      municipality: (await this.find.byIds([municipalityId])).get(municipalityId) ?? null,
    }));
  }

  @Mutation(() => AppointFirstAdministratorPayload, {
    description: 'The first two administrators of a municipality; they give all other roles. Asks for a fresh second factor.',
  })
  @Allow('municipality:create')
  @AskSecondFactor()
  async appointFirstAdministrator(@CurrentActor() actor: Actor, @Args('input') input: AppointFirstAdministratorInput): Promise<object> {
    return toPayload(await this.appoint.execute(actor, input), ({ staffRoleId }) => ({ staffRoleId }));
  }
}
