// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Cost, type ApiContext, type Page } from '@samenspel/graphql-kit';
import { GraphQLJSONObject } from 'graphql-scalars';
import { FindAreas, type Area } from '../application/find-areas.js';
import { AreaConnection } from './area.connection.js';
import { AreaFigureType } from './area-figure.type.js';
import { AreaRefInput } from './area-ref.input.js';
import { AreaType } from './area.type.js';
import { AreasArgs } from './areas.args.js';
import { AreasLoader } from './areas.loader.js';

@Resolver(() => AreaType)
export class AreaResolver {
  constructor(
    private readonly find: FindAreas,
    private readonly loader: AreasLoader,
  ) {}

  @Query(() => AreaConnection, { description: 'Areas of one year by code.' })
  @Allow('area:read')
  areas(@Args() args: AreasArgs): Promise<Page<Area>> {
    return this.find.list(args, args);
  }

  @Query(() => AreaType, { nullable: true })
  @Allow('area:read')
  area(@Args('ref') ref: AreaRefInput): Promise<Area | null> {
    return this.find.one(ref);
  }

  @ResolveField(() => [AreaFigureType])
  figures(@Parent() area: Area): AreaFigureType[] {
    return Object.entries(area.figures).map(([key, value]) => ({ key, value }));
  }

  @ResolveField(() => GraphQLJSONObject, { nullable: true, description: 'GeoJSON geometry in WGS 84; null when we know none.' })
  @Cost({ own: 5 })
  polygon(@Parent() area: Area, @Context() context: ApiContext): Promise<object | null> {
    return this.loader.polygons.load(context, area);
  }

  @ResolveField(() => [AreaType], { description: 'What this area went on as, by a recorded row: a merger, a new number, or a new year.' })
  @Cost({ size: 3 })
  async successors(@Parent() area: Area, @Context() context: ApiContext): Promise<readonly Area[]> {
    return (await this.loader.successors.load(context, area)) ?? [];
  }
}
