// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs, type ApiContext, type Page } from '@samenspel/graphql-kit';
import { LotType } from '../tenders/lot.type.js';
import { AdviceLoader } from './advice.loader.js';
import { PublicAdviceConnection, type PublicAdviceType } from './advised-bid.type.js';

@Resolver(() => LotType)
export class LotAdviceResolver {
  constructor(private readonly loader: AdviceLoader) {}

  @ResolveField(() => PublicAdviceConnection, { description: 'After the contract: advice on the winning bid and the answers (A-12). Empty before.' })
  async publicAdvice(@Parent() lot: LotType, @Args() page: PageArgs, @Context() context: ApiContext): Promise<Page<PublicAdviceType>> {
    return this.loader.published.load(context, lot.id, page);
  }
}
