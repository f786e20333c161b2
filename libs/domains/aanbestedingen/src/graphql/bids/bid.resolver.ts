// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { Cost, toPayload, type ApiContext } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { BidClarifications } from '../../application/bids/bid-clarifications.js';
import { DecideBidValidity } from '../../application/bids/decide-bid-validity.js';
import { FindBids } from '../../application/bids/find-bids.js';
import { ProposeBidValidity } from '../../application/bids/propose-bid-validity.js';
import { bidObjectOrNull, qualityObject } from './bid-objects.js';
import { BidQualityType } from './bid-quality.type.js';
import { BidClarificationType, BidPartnerType, BidType, BidVerdictType } from './bid.type.js';
import { AnswerBidClarificationInput, AskBidClarificationInput, DecideBidValidityInput, ProposeBidValidityInput } from './bids.inputs.js';
import { BidsLoader } from './bids.loader.js';
import { AnswerBidClarificationPayload, AskBidClarificationPayload, DecideBidValidityPayload, ProposeBidValidityPayload } from './bids.payloads.js';

/** Opened bids: reading them, and judging whether they are valid (B-08). */
@Resolver(() => BidType)
export class BidResolver {
  constructor(
    private readonly find: FindBids,
    private readonly loader: BidsLoader,
    private readonly clarifications: BidClarifications,
    private readonly propose: ProposeBidValidity,
    private readonly decide: DecideBidValidity,
  ) {}

  @Query(() => BidType, { nullable: true })
  @Allow('bid:read', 'bid:read-own')
  async bid(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<BidType | null> {
    return bidObjectOrNull(await this.find.one(actor, id));
  }

  @ResolveField(() => BidQualityType, { nullable: true, description: 'Null when the envelope did not open.' })
  @Cost({ own: 20 })
  async quality(@Parent() bid: BidType, @Context() context: ApiContext): Promise<BidQualityType | null> {
    const part = await this.loader.qualities.load(context, bid.id);
    return part === null ? null : qualityObject(part);
  }

  @ResolveField(() => [BidPartnerType])
  async partners(@Parent() bid: BidType, @Context() context: ApiContext): Promise<readonly BidPartnerType[]> {
    return (await this.loader.partners.load(context, bid.id)) ?? [];
  }

  @ResolveField(() => BidClarificationType, { nullable: true })
  async clarification(@Parent() bid: BidType, @Context() context: ApiContext): Promise<BidClarificationType | null> {
    return this.loader.clarifications.load(context, bid.id);
  }

  @ResolveField(() => BidVerdictType, { nullable: true })
  async verdict(@Parent() bid: BidType, @Context() context: ApiContext): Promise<BidVerdictType | null> {
    return this.loader.verdicts.load(context, bid.id);
  }

  @Mutation(() => AskBidClarificationPayload, { description: 'Once for each bid: the same question and term for all in the same position.' })
  @Allow('bid:propose-validity')
  async askBidClarification(@CurrentActor() actor: Actor, @Args('input') input: AskBidClarificationInput): Promise<object> {
    return toPayload(await this.clarifications.ask(actor, input), ({ bidIds }) => ({ bidIds }));
  }

  @Mutation(() => AnswerBidClarificationPayload, { description: 'Explains the bid; it changes nothing in it.' })
  @Allow('bid:answer-clarification')
  async answerBidClarification(@CurrentActor() actor: Actor, @Args('input') input: AnswerBidClarificationInput): Promise<object> {
    return toPayload(await this.clarifications.answer(actor, input), ({ bidId }) => ({ bid: this.bid(actor, bidId) }));
  }

  @Mutation(() => ProposeBidValidityPayload)
  @Allow('bid:propose-validity')
  async proposeBidValidity(@CurrentActor() actor: Actor, @Args('input') input: ProposeBidValidityInput): Promise<object> {
    return toPayload(await this.propose.execute(actor, input), ({ bidId }) => ({ bid: this.bid(actor, bidId) }));
  }

  @Mutation(() => DecideBidValidityPayload, {
    description: 'By another person than the proposer; the bidder is told. Asks for a fresh second factor.',
  })
  @Allow('bid:decide-validity')
  @AskSecondFactor()
  async decideBidValidity(@CurrentActor() actor: Actor, @Args('input') input: DecideBidValidityInput): Promise<object> {
    return toPayload(await this.decide.execute(actor, input), ({ bidId }) => ({ bid: this.bid(actor, bidId) }));
  }
}
