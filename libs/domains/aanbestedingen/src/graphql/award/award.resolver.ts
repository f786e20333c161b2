// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { toPayload, type ApiContext } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { ConfirmAward } from '../../application/award/confirm-award.js';
import { DecideAward } from '../../application/award/decide-award.js';
import { EndLot } from '../../application/award/end-lot.js';
import { ProposeAward } from '../../application/award/propose-award.js';
import { WithdrawAward } from '../../application/award/withdraw-award.js';
import { LotPayload } from '../assessment/assessment.payloads.js';
import { LotObjects } from '../assessment/lot-objects.js';
import {
  ConfirmAwardInput,
  DecideAwardInput,
  DecideLotEndingInput,
  ProposeAwardInput,
  ProposeAwardWithdrawalInput,
  ProposeLotEndingInput,
  RecordContractInput,
  WithdrawAwardDecisionInput,
} from './award.inputs.js';

/** Decisions on a lot; each is proposed by one person and taken by another (P-09). */
@Resolver()
export class AwardResolver {
  constructor(
    private readonly proposing: ProposeAward,
    private readonly deciding: DecideAward,
    private readonly withdrawing: WithdrawAward,
    private readonly confirming: ConfirmAward,
    private readonly ending: EndLot,
    private readonly lots: LotObjects,
  ) {}

  @Mutation(() => LotPayload, { description: 'The winner follows from the ranking.' })
  @Allow('award:prepare')
  async proposeAward(@CurrentActor() actor: Actor, @Args('input') input: ProposeAwardInput, @Context() context: ApiContext): Promise<object> {
    return toPayload(await this.proposing.execute(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }

  @Mutation(() => LotPayload, { description: 'Asks for a fresh second factor. Every bidder can read its notice from this moment on (S-07).' })
  @Allow('award:decide')
  @AskSecondFactor()
  async decideAward(@CurrentActor() actor: Actor, @Args('input') input: DecideAwardInput, @Context() context: ApiContext): Promise<object> {
    return toPayload(await this.deciding.execute(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }

  @Mutation(() => LotPayload, { description: 'When verification fails: proposes to go back to assessment (S-09).' })
  @Allow('award:prepare')
  async proposeAwardWithdrawal(
    @CurrentActor() actor: Actor,
    @Args('input') input: ProposeAwardWithdrawalInput,
    @Context() context: ApiContext,
  ): Promise<object> {
    return toPayload(await this.withdrawing.propose(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }

  @Mutation(() => LotPayload, {
    description: 'Back to assessment; a new decision has new notices and a new standstill (S-09). Asks for a fresh second factor.',
  })
  @Allow('award:decide')
  @AskSecondFactor()
  async withdrawAwardDecision(
    @CurrentActor() actor: Actor,
    @Args('input') input: WithdrawAwardDecisionInput,
    @Context() context: ApiContext,
  ): Promise<object> {
    return toPayload(await this.withdrawing.decide(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }

  @Mutation(() => LotPayload, {
    description: 'After the standstill, while no application for interim relief waits (S-08). Asks for a fresh second factor.',
  })
  @Allow('award:decide')
  @AskSecondFactor()
  async confirmAward(@CurrentActor() actor: Actor, @Args('input') input: ConfirmAwardInput, @Context() context: ApiContext): Promise<object> {
    return toPayload(await this.confirming.execute(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }

  @Mutation(() => LotPayload, { description: 'Refused before the award (S-11).' })
  @Allow('contract:draft')
  async recordContract(@CurrentActor() actor: Actor, @Args('input') input: RecordContractInput, @Context() context: ApiContext): Promise<object> {
    return toPayload(await this.confirming.contract(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }

  @Mutation(() => LotPayload, { description: 'Proposes to cancel a lot after the opening, or to call it unsuccessful without a valid bid.' })
  @Allow('award:prepare')
  async proposeLotEnding(@CurrentActor() actor: Actor, @Args('input') input: ProposeLotEndingInput, @Context() context: ApiContext): Promise<object> {
    return toPayload(await this.ending.propose(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }

  @Mutation(() => LotPayload, { description: 'Asks for a fresh second factor.' })
  @Allow('award:decide')
  @AskSecondFactor()
  async decideLotEnding(@CurrentActor() actor: Actor, @Args('input') input: DecideLotEndingInput, @Context() context: ApiContext): Promise<object> {
    return toPayload(await this.ending.decide(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }
}
