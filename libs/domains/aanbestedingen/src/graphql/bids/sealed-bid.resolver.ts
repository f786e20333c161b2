// SPDX-License-Identifier: EUPL-1.2
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { toPayload } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { ConfirmBid } from '../../application/bids/confirm-bid.js';
import { ConfirmPartnership } from '../../application/bids/confirm-partnership.js';
import { FindMyBid, type MyBid } from '../../application/bids/find-my-bid.js';
import { SubmitBid } from '../../application/bids/submit-bid.js';
import { WithdrawBid } from '../../application/bids/withdraw-bid.js';
import { ConfirmBidInput, ConfirmBidPartnershipInput, SubmitBidInput, WithdrawBidInput } from './bids.inputs.js';
import { ConfirmBidPartnershipPayload, ConfirmBidPayload, SubmitBidPayload, WithdrawBidPayload } from './bids.payloads.js';
import { SealedBidType } from './sealed-bid.type.js';

/** A party's own bid before the opening. */
@Resolver(() => SealedBidType)
export class SealedBidResolver {
  constructor(
    private readonly find: FindMyBid,
    private readonly submit: SubmitBid,
    private readonly withdraw: WithdrawBid,
    private readonly confirm: ConfirmPartnership,
    private readonly again: ConfirmBid,
  ) {}

  @Query(() => SealedBidType, { nullable: true, description: 'Null when your party did nothing in this lot.' })
  @Allow('bid:read-own')
  async myBid(@CurrentActor() actor: Actor, @Args('lotId', { type: () => ID }) lotId: string): Promise<MyBid | null> {
    const found = await this.find.execute(actor, lotId);
    return found.ok ? found.value : null;
  }

  // The signer who gave a machine this scope did so with a fresh second factor; it ends at its date, or when withdrawn.
  @Mutation(() => SubmitBidPayload, {
    description: 'Submits the bid of your party, or replaces it. Asks for a fresh second factor, or for a machine that a signer gave `bid:submit`.',
  })
  @Allow('bid:submit')
  @AskSecondFactor({ orMachineWith: 'bid:submit' })
  async submitBid(@CurrentActor() actor: Actor, @Args('input') input: SubmitBidInput): Promise<object> {
    return toPayload(await this.submit.execute(actor, input), (receipt) => ({ receipt }));
  }

  @Mutation(() => WithdrawBidPayload, { description: 'Until the deadline; the envelopes are destroyed. Asks for a fresh second factor.' })
  @Allow('bid:submit')
  @AskSecondFactor()
  async withdrawBid(@CurrentActor() actor: Actor, @Args('input') input: WithdrawBidInput): Promise<object> {
    return toPayload(await this.withdraw.execute(actor, input), (receipt) => ({ receipt }));
  }

  @Mutation(() => ConfirmBidPayload, { description: 'Says that your bid stands after the tender changed. Asks for a fresh second factor.' })
  @Allow('bid:submit')
  @AskSecondFactor()
  async confirmBid(@CurrentActor() actor: Actor, @Args('input') input: ConfirmBidInput): Promise<object> {
    return toPayload(await this.again.execute(actor, input), ({ lotId }) => ({ lotId }));
  }

  @Mutation(() => ConfirmBidPartnershipPayload, {
    description: 'Confirms your share in the bid of another, by the digests of its content. Asks for a fresh second factor.',
  })
  @Allow('bid:confirm-share')
  @AskSecondFactor()
  async confirmBidPartnership(@CurrentActor() actor: Actor, @Args('input') input: ConfirmBidPartnershipInput): Promise<object> {
    return toPayload(await this.confirm.execute(actor, input), ({ lotId }) => ({ lotId }));
  }
}
