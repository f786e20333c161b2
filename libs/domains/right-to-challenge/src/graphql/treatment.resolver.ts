// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import type { Actor } from '@samenspel/kernel';
import { ChallengeActs } from './challenge-acts.js';
import { ChallengePayload } from './challenge.payload.js';
import {
  SubmitChallengeInput,
  SupplementChallengeInput,
  WithdrawChallengeInput,
  AgreeToDelayInput,
  ForwardChallengeInput,
  AskSupplementInput,
  TakeUpChallengeInput,
  AdmitChallengeInput,
  ChangeLegalRegimeInput,
  SuspendDecisionTermInput,
  EndSuspensionInput,
  ProposeDelayInput,
  NotifyDelayInput,
} from './treatment.inputs.js';

/** From filing to admission, and the clock on the way (C-05, C-10 to C-15). */
@Resolver()
export class TreatmentResolver {
  constructor(private readonly acts: ChallengeActs) {}

  @Mutation(() => ChallengePayload, { description: 'Files it; receipt and due date come at once (C-10).' })
  @Allow('challenge:apply')
  async submitChallenge(@CurrentActor() actor: Actor, @Args('input') { challengeId, version }: SubmitChallengeInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { kind: 'submit' });
  }

  @Mutation(() => ChallengePayload, { description: 'Gives what was missing (C-14).' })
  @Allow('challenge:apply')
  async supplementChallenge(
    @CurrentActor() actor: Actor,
    @Args('input') { challengeId, version, ...about }: SupplementChallengeInput,
  ): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'supplement' });
  }

  @Mutation(() => ChallengePayload, { description: 'Withdraws it, before the agreement is signed.' })
  @Allow('challenge:apply')
  async withdrawChallenge(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: WithdrawChallengeInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'withdraw' });
  }

  @Mutation(() => ChallengePayload, { description: 'Agrees in writing with the delay that was proposed (C-15).' })
  @Allow('challenge:apply')
  async agreeToDelay(@CurrentActor() actor: Actor, @Args('input') { challengeId, version }: AgreeToDelayInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { kind: 'agree_delay' });
  }

  @Mutation(() => ChallengePayload, { description: 'Sends it on to the body whose task it is.' })
  @Allow('challenge:handle')
  async forwardChallenge(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: ForwardChallengeInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'forward' });
  }

  @Mutation(() => ChallengePayload, { description: 'Asks for what is missing; the term stands still (C-15).' })
  @Allow('challenge:handle')
  async askSupplement(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: AskSupplementInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'ask_supplement' });
  }

  @Mutation(() => ChallengePayload, { description: 'It is whole, or is treated as it is.' })
  @Allow('challenge:handle')
  async takeUpChallenge(@CurrentActor() actor: Actor, @Args('input') { challengeId, version }: TakeUpChallengeInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { kind: 'take_up' });
  }

  @Mutation(() => ChallengePayload, { description: 'Admits it, under a legal regime with its reasons (C-06).' })
  @Allow('challenge:handle')
  async admitChallenge(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: AdmitChallengeInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'admit' });
  }

  @Mutation(() => ChallengePayload, { description: 'Once (C-06).' })
  @Allow('challenge:handle')
  async changeLegalRegime(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: ChangeLegalRegimeInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'change_regime' });
  }

  @Mutation(() => ChallengePayload, { description: 'The term stands still from tomorrow (C-15).' })
  @Allow('challenge:handle')
  async suspendDecisionTerm(
    @CurrentActor() actor: Actor,
    @Args('input') { challengeId, version, ...about }: SuspendDecisionTermInput,
  ): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'suspend' });
  }

  @Mutation(() => ChallengePayload, { description: 'Today is its last day.' })
  @Allow('challenge:handle')
  async endSuspension(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: EndSuspensionInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'end_suspension' });
  }

  @Mutation(() => ChallengePayload, { description: 'Proposes a delay, which needs the applicant’s written consent.' })
  @Allow('challenge:handle')
  async proposeDelay(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: ProposeDelayInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'propose_delay' });
  }

  @Mutation(() => ChallengePayload, { description: 'Says that it comes later (C-12, C-13).' })
  @Allow('challenge:handle')
  async notifyDelay(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: NotifyDelayInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'notify_delay' });
  }
}
