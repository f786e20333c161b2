// SPDX-License-Identifier: EUPL-1.2
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { toPayload } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { ContributeShare } from '../../application/bids/contribute-share.js';
import { FindOpening } from '../../application/bids/find-opening.js';
import { StartOpening } from '../../application/bids/start-opening.js';
import { sessionObject } from './bid-objects.js';
import { ContributeShareInput, StartOpeningInput } from './opening.inputs.js';
import { ContributeSharePayload, StartOpeningPayload } from './opening.payloads.js';
import { OpeningSessionType } from './opening.type.js';

/** The ceremonies of two officers (B-07). */
@Resolver(() => OpeningSessionType)
export class OpeningResolver {
  constructor(
    private readonly find: FindOpening,
    private readonly start: StartOpening,
    private readonly contribute: ContributeShare,
  ) {}

  @Query(() => OpeningSessionType, { nullable: true, description: 'For who has a task in the tender.' })
  @Allow('opening:attend')
  async openingSession(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<OpeningSessionType | null> {
    return sessionObject(await this.find.session(actor, id));
  }

  @Mutation(() => StartOpeningPayload, { description: 'After the deadline. Opens nothing yet. Asks for a fresh second factor.' })
  @Allow('opening:open')
  @AskSecondFactor()
  async startOpening(@CurrentActor() actor: Actor, @Args('input') input: StartOpeningInput): Promise<object> {
    return toPayload(await this.start.execute(actor, input), ({ sessionId }) => ({ session: this.openingSession(actor, sessionId) }));
  }

  @Mutation(() => ContributeSharePayload, {
    description: 'With the second share, of another officer, the opening begins. Asks for a fresh second factor.',
  })
  @Allow('opening:open')
  @AskSecondFactor()
  async contributeShare(@CurrentActor() actor: Actor, @Args('input') input: ContributeShareInput): Promise<object> {
    return toPayload(await this.contribute.execute(actor, input), ({ sessionId }) => ({ session: this.openingSession(actor, sessionId) }));
  }
}
