// SPDX-License-Identifier: EUPL-1.2
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { Cost, PageArgs, type Page } from '@samenspel/graphql-kit';
import { orProblem } from '@samenspel/http-kit';
import type { Actor } from '@samenspel/kernel';
import { FindAward } from '../../application/award/find-award.js';
import { pageOfList } from '../page-of-list.js';
import { AwardDecisionType } from './award-decision.type.js';
import { AwardNoticeType, NoticedAdviceConnection, type NoticedAdviceType } from './award-notice.type.js';
import { awardDecisionObject, awardNoticeObject } from './award-objects.js';

/** The award as each one may read it. */
@Resolver(() => AwardNoticeType)
export class AwardReadingResolver {
  constructor(private readonly find: FindAward) {}

  @Query(() => AwardNoticeType, { nullable: true, description: 'For a bidder, from the moment of the decision on.' })
  @Allow('award:read-own-notice')
  @Cost({ own: 3 })
  async myAwardNotice(@CurrentActor() actor: Actor, @Args('lotId', { type: () => ID }) lotId: string): Promise<AwardNoticeType | null> {
    const notice = await this.find.notice(actor, lotId);
    return notice === null ? null : awardNoticeObject(notice);
  }

  @ResolveField(() => NoticedAdviceConnection, { description: 'Advice on your own bid, with the answers.' })
  advice(@Parent() notice: AwardNoticeType, @Args() page: PageArgs): Page<NoticedAdviceType> {
    const inOrder = notice.allAdvice.map((advice, index) => ({ position: index + 1, advice }));
    return pageOfList(inOrder, page, ({ advice }) => advice);
  }

  @Query(() => AwardDecisionType, { nullable: true, description: 'What is proposed or decided; for those with a task in it.' })
  @Allow('award:read')
  @Cost({ own: 3 })
  async awardDecision(@CurrentActor() actor: Actor, @Args('lotId', { type: () => ID }) lotId: string): Promise<AwardDecisionType | null> {
    const view = orProblem(await this.find.decision(actor, lotId));
    return view === null ? null : awardDecisionObject(view);
  }
}
