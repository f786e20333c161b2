// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { randomId, type Actor } from '@samenspel/kernel';
import { ChallengeActs } from './challenge-acts.js';
import { ChallengePayload } from './challenge.payload.js';
import {
  GiveDefaultNoticeInput,
  FixPenaltyInput,
  ComplainAboutChallengeInput,
  AnswerChallengeComplaintInput,
  FileObjectionInput,
  AskObjectionRepairInput,
  RepairObjectionInput,
  HearObjectionInput,
  WaiveObjectionHearingInput,
  PostponeObjectionInput,
  DecideObjectionInput,
  WithdrawObjectionInput,
  RecordAppealInput,
} from './late.inputs.js';

/** Default, complaint and objection (C-17 to C-19). */
@Resolver()
export class LateResolver {
  constructor(private readonly acts: ChallengeActs) {}

  @Mutation(() => ChallengePayload, { description: 'The municipality is late: after two weeks a penalty runs (C-17).' })
  @Allow('challenge:apply')
  async giveDefaultNotice(@CurrentActor() actor: Actor, @Args('input') { challengeId, version }: GiveDefaultNoticeInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { kind: 'give_default_notice' });
  }

  @Mutation(() => ChallengePayload, { description: 'The amount follows from the days (C-17). Asks for a fresh second factor.' })
  @Allow('challenge:decide')
  @AskSecondFactor()
  async fixPenalty(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: FixPenaltyInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'fix_penalty' });
  }

  @Mutation(() => ChallengePayload, { description: 'A complaint, under any regime (Awb 9:11).' })
  @Allow('challenge:object')
  async complainAboutChallenge(
    @CurrentActor() actor: Actor,
    @Args('input') { challengeId, version, ...about }: ComplainAboutChallengeInput,
  ): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'complain' });
  }

  @Mutation(() => ChallengePayload, { description: 'The answer to it. Asks for a fresh second factor.' })
  @Allow('challenge:decide')
  @AskSecondFactor()
  async answerChallengeComplaint(
    @CurrentActor() actor: Actor,
    @Args('input') { challengeId, version, ...about }: AnswerChallengeComplaintInput,
  ): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'answer_complaint' });
  }

  @Mutation(() => ChallengePayload, { description: 'Against the decision (C-18); the answer names its number.' })
  @Allow('challenge:object')
  async fileObjection(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: FileObjectionInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'object', objectionId: randomId() });
  }

  @Mutation(() => ChallengePayload, { description: 'What the objection lacks.' })
  @Allow('challenge:handle-objection')
  async askObjectionRepair(
    @CurrentActor() actor: Actor,
    @Args('input') { challengeId, version, ...about }: AskObjectionRepairInput,
  ): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'ask_repair' });
  }

  @Mutation(() => ChallengePayload, { description: 'Gives it.' })
  @Allow('challenge:object')
  async repairObjection(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: RepairObjectionInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'repair' });
  }

  @Mutation(() => ChallengePayload, { description: 'By somebody without a part in the first decision (Awb 7:5).' })
  @Allow('challenge:handle-objection')
  async hearObjection(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: HearObjectionInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'hear_objection' });
  }

  @Mutation(() => ChallengePayload, { description: 'The objector wants no hearing.' })
  @Allow('challenge:object')
  async waiveObjectionHearing(
    @CurrentActor() actor: Actor,
    @Args('input') { challengeId, version, ...about }: WaiveObjectionHearingInput,
  ): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'waive_hearing' });
  }

  @Mutation(() => ChallengePayload, { description: 'By six weeks, once (C-19).' })
  @Allow('challenge:handle-objection')
  async postponeObjection(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: PostponeObjectionInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'postpone_objection' });
  }

  @Mutation(() => ChallengePayload, { description: 'By another than who decided first (P-09). Asks for a fresh second factor.' })
  @Allow('challenge:decide')
  @AskSecondFactor()
  async decideObjection(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: DecideObjectionInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'decide_objection' });
  }

  @Mutation(() => ChallengePayload, { description: 'Takes it back.' })
  @Allow('challenge:object')
  async withdrawObjection(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: WithdrawObjectionInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'withdraw_objection' });
  }

  @Mutation(() => ChallengePayload, { description: 'That the court was asked.' })
  @Allow('challenge:object')
  async recordAppeal(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: RecordAppealInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'appeal' });
  }
}
