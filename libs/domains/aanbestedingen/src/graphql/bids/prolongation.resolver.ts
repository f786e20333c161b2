// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { Cost, toPayload, type ApiContext } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { FindBids } from '../../application/bids/find-bids.js';
import { ProlongBids } from '../../application/bids/prolong-bids.js';
import { LotPayload } from '../assessment/assessment.payloads.js';
import { LotObjects } from '../assessment/lot-objects.js';
import { bidObjectOrNull } from './bid-objects.js';
import { BidType } from './bid.type.js';
import { BidsLoader } from './bids.loader.js';
import { AnswerProlongationPayload } from './bids.payloads.js';
import { AnswerProlongationInput, AskProlongationInput } from './prolongation.inputs.js';
import { BidValidityType, validityObject } from './validity.type.js';

/** How long bids hold, and asking for longer (B-09). */
@Resolver(() => BidType)
export class ProlongationResolver {
  constructor(
    private readonly prolong: ProlongBids,
    private readonly find: FindBids,
    private readonly loader: BidsLoader,
    private readonly lots: LotObjects,
  ) {}

  @ResolveField(() => BidValidityType, { nullable: true })
  @Cost({ own: 2 })
  async validity(@Parent() bid: BidType, @Context() context: ApiContext): Promise<BidValidityType | null> {
    const view = await this.loader.validities.load(context, bid.id);
    return view === null ? null : validityObject(view);
  }

  @Mutation(() => LotPayload, { description: 'Asks all bids of a lot that are still in play, at once, whether they hold for longer (B-09).' })
  @Allow('bid:propose-validity')
  async askProlongation(@CurrentActor() actor: Actor, @Args('input') input: AskProlongationInput, @Context() context: ApiContext): Promise<object> {
    return toPayload(await this.prolong.ask(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }

  @Mutation(() => AnswerProlongationPayload, { description: 'Once, before the term; a yes binds your party. Asks for a fresh second factor.' })
  @Allow('bid:answer-clarification')
  @AskSecondFactor()
  async answerProlongation(@CurrentActor() actor: Actor, @Args('input') input: AnswerProlongationInput): Promise<object> {
    return toPayload(await this.prolong.answer(actor, input), async ({ bidId }) => ({ bid: bidObjectOrNull(await this.find.one(actor, bidId)) }));
  }
}
