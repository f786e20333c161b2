// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { toPayload, type ApiContext } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { DeclareUnopenable } from '../../application/bids/declare-unopenable.js';
import { LotPayload } from '../assessment/assessment.payloads.js';
import { LotObjects } from '../assessment/lot-objects.js';
import { DecideLotUnopenableInput, ProposeLotUnopenableInput } from './unopenable.inputs.js';

/** When too few shares are left to open a closed lot (T-06). */
@Resolver()
export class UnopenableResolver {
  constructor(
    private readonly declare: DeclareUnopenable,
    private readonly lots: LotObjects,
  ) {}

  @Mutation(() => LotPayload, {
    description: 'Fewer than two shares of this closed lot still work. Before the closing a tender is withdrawn instead.',
  })
  @Allow('award:prepare')
  async proposeLotUnopenable(
    @CurrentActor() actor: Actor,
    @Args('input') input: ProposeLotUnopenableInput,
    @Context() context: ApiContext,
  ): Promise<object> {
    return toPayload(await this.declare.propose(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }

  @Mutation(() => LotPayload, { description: 'Everybody reads it with its reasons; then the lot can be cancelled. Asks for a fresh second factor.' })
  @Allow('award:decide')
  @AskSecondFactor()
  async decideLotUnopenable(
    @CurrentActor() actor: Actor,
    @Args('input') input: DecideLotUnopenableInput,
    @Context() context: ApiContext,
  ): Promise<object> {
    return toPayload(await this.declare.decide(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }
}
