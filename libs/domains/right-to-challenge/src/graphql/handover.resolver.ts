// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import type { Actor } from '@samenspel/kernel';
import { ChallengeActs } from './challenge-acts.js';
import { ChallengePayload } from './challenge.payload.js';
import {
  CheckChallengeLegallyInput,
  SignChallengeAgreementInput,
  EndWithoutAgreementInput,
  StartChallengeAgreementInput,
  SetImprovementTermInput,
  ConfirmImprovementInput,
  EvaluateChallengeInput,
  ExtendChallengeInput,
  ContinueChallengeInput,
  AnchorChallengeInput,
  EndChallengeInput,
  ReturnTaskInput,
  StepInInput,
  StepBackInput,
} from './handover.inputs.js';

/** From the legal check to what becomes of the task (C-31, C-32, C-05). */
@Resolver()
export class HandoverResolver {
  constructor(private readonly acts: ChallengeActs) {}

  @Mutation(() => ChallengePayload, {
    description: 'Each with document and date, by another than the handler (C-31). Asks for a fresh second factor.',
  })
  @Allow('challenge:check-legally')
  @AskSecondFactor()
  async checkChallengeLegally(
    @CurrentActor() actor: Actor,
    @Args('input') { challengeId, version, ...about }: CheckChallengeLegallyInput,
  ): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'check_legally' });
  }

  @Mutation(() => ChallengePayload, { description: 'Both sides sign; a party without legal form cannot (C-32). Asks for a fresh second factor.' })
  @Allow('challenge:sign')
  @AskSecondFactor()
  async signChallengeAgreement(@CurrentActor() actor: Actor, @Args('input') { challengeId, version }: SignChallengeAgreementInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { kind: 'sign_agreement' });
  }

  @Mutation(() => ChallengePayload, { description: 'There will be no agreement. Asks for a fresh second factor.' })
  @Allow('challenge:sign')
  @AskSecondFactor()
  async endWithoutAgreement(
    @CurrentActor() actor: Actor,
    @Args('input') { challengeId, version, ...about }: EndWithoutAgreementInput,
  ): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'end_without_agreement' });
  }

  @Mutation(() => ChallengePayload, { description: 'The task is carried out from now on.' })
  @Allow('challenge:handle')
  async startChallengeAgreement(
    @CurrentActor() actor: Actor,
    @Args('input') { challengeId, version }: StartChallengeAgreementInput,
  ): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { kind: 'start' });
  }

  @Mutation(() => ChallengePayload, { description: 'A term to do better.' })
  @Allow('challenge:handle')
  async setImprovementTerm(
    @CurrentActor() actor: Actor,
    @Args('input') { challengeId, version, ...about }: SetImprovementTermInput,
  ): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'set_improvement_term' });
  }

  @Mutation(() => ChallengePayload, { description: 'It is better.' })
  @Allow('challenge:handle')
  async confirmImprovement(@CurrentActor() actor: Actor, @Args('input') { challengeId, version }: ConfirmImprovementInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { kind: 'confirm_improvement' });
  }

  @Mutation(() => ChallengePayload, { description: 'Aspect by aspect, with what was learned (C-35).' })
  @Allow('challenge:talk')
  async evaluateChallenge(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: EvaluateChallengeInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'evaluate' });
  }

  @Mutation(() => ChallengePayload, { description: 'Goes on for longer. Asks for a fresh second factor.' })
  @Allow('challenge:decide')
  @AskSecondFactor()
  async extendChallenge(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: ExtendChallengeInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'extend' });
  }

  @Mutation(() => ChallengePayload, { description: 'It runs again.' })
  @Allow('challenge:handle')
  async continueChallenge(@CurrentActor() actor: Actor, @Args('input') { challengeId, version }: ContinueChallengeInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { kind: 'go_on' });
  }

  @Mutation(() => ChallengePayload, { description: 'It is policy, budget or contract from now on. Asks for a fresh second factor.' })
  @Allow('challenge:decide')
  @AskSecondFactor()
  async anchorChallenge(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: AnchorChallengeInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'anchor' });
  }

  @Mutation(() => ChallengePayload, { description: 'It ends. Asks for a fresh second factor.' })
  @Allow('challenge:decide')
  @AskSecondFactor()
  async endChallenge(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: EndChallengeInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'end' });
  }

  @Mutation(() => ChallengePayload, { description: 'The task goes back to the municipality. Asks for a fresh second factor.' })
  @Allow('challenge:sign')
  @AskSecondFactor()
  async returnTask(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: ReturnTaskInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'return_task' });
  }

  @Mutation(() => ChallengePayload, { description: 'The municipality takes over for a while. Asks for a fresh second factor.' })
  @Allow('challenge:decide')
  @AskSecondFactor()
  async stepIn(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: StepInInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'step_in' });
  }

  @Mutation(() => ChallengePayload, { description: 'The party carries on. Asks for a fresh second factor.' })
  @Allow('challenge:decide')
  @AskSecondFactor()
  async stepBack(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: StepBackInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'step_back' });
  }
}
