// SPDX-License-Identifier: EUPL-1.2
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { Cost, toPayload } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { FindPriceInquiries } from '../../application/assessment/find-price-inquiries.js';
import { QuestionPrice } from '../../application/assessment/question-price.js';
import { ExplainPriceInput, MarkAbnormallyLowInput, PriceInquiryPayload, PriceInquiryType, WeighPriceInput } from './price-inquiry.type.js';

@Resolver(() => PriceInquiryType)
export class PriceInquiryResolver {
  constructor(
    private readonly find: FindPriceInquiries,
    private readonly questioning: QuestionPrice,
  ) {}

  @Query(() => [PriceInquiryType], { description: 'Of your own bid; for staff with a task in it, of all bids.' })
  @Allow('price:read', 'bid:read-own')
  @Cost({ size: 20 })
  async priceInquiries(@CurrentActor() actor: Actor, @Args('lotId', { type: () => ID }) lotId: string): Promise<PriceInquiryType[]> {
    return [...(await this.find.ofLot(actor, lotId))];
  }

  @Mutation(() => PriceInquiryPayload, { description: 'Asks the bidder, with a term of working days; nothing is awarded until it is weighed.' })
  @Allow('bid:propose-validity')
  async markAbnormallyLow(@CurrentActor() actor: Actor, @Args('input') input: MarkAbnormallyLowInput): Promise<object> {
    return toPayload(await this.questioning.ask(actor, input), (value) => value);
  }

  @Mutation(() => PriceInquiryPayload, { description: 'For the bidder, before the end of the term.' })
  @Allow('bid:answer-clarification')
  async explainPrice(@CurrentActor() actor: Actor, @Args('input') input: ExplainPriceInput): Promise<object> {
    return toPayload(await this.questioning.answer(actor, input), (value) => value);
  }

  @Mutation(() => PriceInquiryPayload, { description: 'In writing, after the answer or the term (Aw 2.116). Asks for a fresh second factor.' })
  @Allow('bid:propose-validity')
  @AskSecondFactor()
  async weighPrice(@CurrentActor() actor: Actor, @Args('input') input: WeighPriceInput): Promise<object> {
    return toPayload(await this.questioning.weigh(actor, input), (value) => value);
  }
}
