// SPDX-License-Identifier: EUPL-1.2
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { toPayload } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { FollowTender, type Following } from '../../application/following/follow-tender.js';
import { FollowTenderInput, FollowTenderPayload, RegisterInterestInput, RegisterInterestPayload, TenderFollowingType } from './following.type.js';

@Resolver(() => TenderFollowingType)
export class FollowingResolver {
  constructor(private readonly follow: FollowTender) {}

  @Query(() => TenderFollowingType, { nullable: true, description: 'Null for a tender that you cannot know of.' })
  @Allow('tender:follow')
  tenderFollowing(@CurrentActor() actor: Actor, @Args('tenderId', { type: () => ID }) tenderId: string): Promise<Following | null> {
    return this.follow.find(actor, tenderId);
  }

  @Mutation(() => FollowTenderPayload, { description: 'Follows a tender for yourself, or ends that.' })
  @Allow('tender:follow')
  async followTender(@CurrentActor() actor: Actor, @Args('input') input: FollowTenderInput): Promise<object> {
    return toPayload(await this.follow.personally(actor, input), (following) => ({ following }));
  }

  @Mutation(() => RegisterInterestPayload, { description: 'Registers the party that you act for, or ends that. Nobody sees it before the opening.' })
  @Allow('interest:register')
  async registerInterest(@CurrentActor() actor: Actor, @Args('input') input: RegisterInterestInput): Promise<object> {
    return toPayload(await this.follow.asParty(actor, input), (following) => ({ following }));
  }
}
