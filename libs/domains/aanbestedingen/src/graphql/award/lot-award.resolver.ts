// SPDX-License-Identifier: EUPL-1.2
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Cost, type ApiContext } from '@samenspel/graphql-kit';
import { LotType } from '../tenders/lot.type.js';
import { AwardLoader } from './award.loader.js';
import { standstillObject, StandstillType } from './standstill.type.js';

@Resolver(() => LotType)
export class LotAwardResolver {
  constructor(private readonly loader: AwardLoader) {}

  @ResolveField(() => StandstillType, { nullable: true, description: 'From the award decision on; null when there is none.' })
  @Cost({ own: 2 })
  async standstill(@Parent() lot: LotType, @Context() context: ApiContext): Promise<StandstillType | null> {
    return standstillObject(await this.loader.standstills.load(context, lot.id));
  }
}
