// SPDX-License-Identifier: EUPL-1.2
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs, type Page } from '@samenspel/graphql-kit';
import { pageOfList } from '../page-of-list.js';
import { CriterionConnection, type CriterionType } from './criterion.type.js';
import { LotType } from './lot.type.js';
import { criterionObject } from './tender-object.js';

@Resolver(() => LotType)
export class LotResolver {
  @ResolveField(() => CriterionConnection, { description: 'Each criterion followed by its sub-criteria.' })
  criteria(@Parent() lot: LotType, @Args() page: PageArgs): Page<CriterionType> {
    const inOrder = lot.allCriteria.map((criterion, index) => ({ position: index + 1, criterion }));
    return pageOfList(inOrder, page, ({ criterion }) => criterionObject(criterion));
  }
}
