// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { toPayload } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { FollowTopics } from '../application/follow-topics.js';
import type { Topics } from '../domain/topics.js';
import { FollowedTopicsType, FollowTopicsInput, FollowTopicsPayload } from './topics.type.js';

@Resolver(() => FollowedTopicsType)
export class TopicsResolver {
  constructor(private readonly topics: FollowTopics) {}

  @Query(() => FollowedTopicsType, { description: 'The themes and areas that you asked to hear about; nobody else sees them.' })
  @Allow('topic:follow')
  followedTopics(@CurrentActor() actor: Actor): Promise<Topics> {
    return this.topics.own(actor);
  }

  @Mutation(() => FollowTopicsPayload, { description: 'From then on you hear of what begins there; nothing is sent unasked.' })
  @Allow('topic:follow')
  async followTopics(@CurrentActor() actor: Actor, @Args('input') input: FollowTopicsInput): Promise<object> {
    return toPayload(await this.topics.execute(actor, input), (topics) => ({ topics }));
  }
}
