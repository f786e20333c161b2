// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs, type ApiContext, type Page } from '@samenspel/graphql-kit';
import { pageOfList } from '../page-of-list.js';
import { CriterionConnection, type CriterionType } from './criterion.type.js';
import { LotType } from './lot.type.js';
import { criterionObject } from './tender-object.js';
import { TendersLoader } from './tenders.loader.js';

@Resolver(() => LotType)
export class LotResolver {
  constructor(private readonly loader: TendersLoader) {}

  @ResolveField(() => CriterionConnection, { description: 'Each criterion followed by its sub-criteria.' })
  async criteria(@Parent() lot: LotType, @Args() page: PageArgs, @Context() context: ApiContext): Promise<Page<CriterionType>> {
    const criteria = (await this.loader.criteria.load(context, lot.id)) ?? [];
    const inOrder = criteria.map((criterion, index) => ({ position: index + 1, criterion }));
    return pageOfList(inOrder, page, ({ criterion }) => criterionObject(criterion));
  }
}
