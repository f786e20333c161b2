// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { toPayload, type ApiContext } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { ChangeStandstill } from '../../application/award/change-standstill.js';
import { InterimRelief } from '../../application/award/interim-relief.js';
import { LotPayload } from '../assessment/assessment.payloads.js';
import { LotObjects } from '../assessment/lot-objects.js';
import { EndInterimReliefInput, ExtendStandstillInput, RecordInterimReliefInput, RecordNoticeSentInput } from './award.inputs.js';

/** What makes the standstill begin, last longer, or wait for a judge. */
@Resolver()
export class StandstillResolver {
  constructor(
    private readonly changing: ChangeStandstill,
    private readonly relief: InterimRelief,
    private readonly lots: LotObjects,
  ) {}

  @Mutation(() => LotPayload, { description: 'Holds for all bidders, and each is told at once (S-08). Asks for a fresh second factor.' })
  @Allow('award:send-notice')
  @AskSecondFactor()
  async extendStandstill(@CurrentActor() actor: Actor, @Args('input') input: ExtendStandstillInput, @Context() context: ApiContext): Promise<object> {
    return toPayload(await this.changing.extend(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }

  @Mutation(() => LotPayload, { description: 'By registered post, when no mail server took the notice (S-07).' })
  @Allow('award:send-notice')
  async recordNoticeSent(@CurrentActor() actor: Actor, @Args('input') input: RecordNoticeSentInput, @Context() context: ApiContext): Promise<object> {
    return toPayload(await this.changing.sentByPost(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }

  @Mutation(() => LotPayload, { description: 'Nothing is awarded until the judgment (Aw 2.131).' })
  @Allow('interim-relief:record')
  async recordInterimRelief(
    @CurrentActor() actor: Actor,
    @Args('input') input: RecordInterimReliefInput,
    @Context() context: ApiContext,
  ): Promise<object> {
    return toPayload(await this.relief.record(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }

  @Mutation(() => LotPayload, { description: 'After `granted` the decision cannot stand: withdraw it.' })
  @Allow('interim-relief:record')
  async endInterimRelief(@CurrentActor() actor: Actor, @Args('input') input: EndInterimReliefInput, @Context() context: ApiContext): Promise<object> {
    return toPayload(await this.relief.end(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }
}
