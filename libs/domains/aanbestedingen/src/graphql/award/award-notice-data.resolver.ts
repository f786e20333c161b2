// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { Cost, toPayload, type ApiContext } from '@samenspel/graphql-kit';
import { orProblem } from '@samenspel/http-kit';
import type { Actor } from '@samenspel/kernel';
import { FindAwardNoticeData } from '../../application/award/find-award-notice-data.js';
import { RecordAwardNotice } from '../../application/award/record-award-notice.js';
import { LotPayload } from '../assessment/assessment.payloads.js';
import { LotObjects } from '../assessment/lot-objects.js';
import { AwardNoticeDataType } from './award-notice-data.type.js';
import { RecordAwardNoticeInput } from './award.inputs.js';
import { standstillObject } from './standstill.type.js';

/** The announcement of an award: its data, and where it was published. */
@Resolver()
export class AwardNoticeDataResolver {
  constructor(
    private readonly find: FindAwardNoticeData,
    private readonly recording: RecordAwardNotice,
    private readonly lots: LotObjects,
  ) {}

  @Query(() => AwardNoticeDataType, { nullable: true, description: 'From the award on, for its procurement officer; reading is audited.' })
  @Allow('award:send-notice')
  @Cost({ own: 3 })
  async awardNoticeData(@CurrentActor() actor: Actor, @Args('lotId', { type: () => ID }) lotId: string): Promise<AwardNoticeDataType> {
    const { standstill, ...data } = orProblem(await this.find.ofLot(actor, lotId));
    return { ...data, standstill: standstillObject(standstill) };
  }

  @Mutation(() => LotPayload, { description: 'Once for each award, with the number of TED or TenderNed (S-10).' })
  @Allow('award:send-notice')
  async recordAwardNotice(
    @CurrentActor() actor: Actor,
    @Args('input') input: RecordAwardNoticeInput,
    @Context() context: ApiContext,
  ): Promise<object> {
    return toPayload(await this.recording.execute(actor, input), ({ lotId }) => this.lots.one(context, lotId));
  }
}
