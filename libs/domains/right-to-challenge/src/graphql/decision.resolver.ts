// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import type { Actor } from '@samenspel/kernel';
import { ChallengeActs } from './challenge-acts.js';
import { ChallengePayload } from './challenge.payload.js';
import {
  RecordDialogueInput,
  HearApplicantInput,
  HearThirdPartyInput,
  AdviseOnChallengeInput,
  DraftChallengeDecisionInput,
  DecideChallengeInput,
  RefuseTreatmentInput,
  DeclareChallengeInadmissibleInput,
  AgreeToChangesInput,
  DeclineChangesInput,
  ResolveChallengeInput,
  ConvertChallengeToTenderInput,
} from './decision.inputs.js';

/** Dialogue, hearing, decision, and the ways out (C-05, C-16, C-30). */
@Resolver()
export class DecisionResolver {
  constructor(private readonly acts: ChallengeActs) {}

  @Mutation(() => ChallengePayload, { description: 'What was said in the dialogue.' })
  @Allow('challenge:talk')
  async recordDialogue(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: RecordDialogueInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'talk' });
  }

  @Mutation(() => ChallengePayload, { description: 'Before a rejection on other facts (C-16).' })
  @Allow('challenge:handle')
  async hearApplicant(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: HearApplicantInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'hear_applicant' });
  }

  @Mutation(() => ChallengePayload, { description: 'Such as who carries the task out now (C-16).' })
  @Allow('challenge:handle')
  async hearThirdParty(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: HearThirdPartyInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'hear_third_party' });
  }

  @Mutation(() => ChallengePayload, { description: 'Advice by officials.' })
  @Allow('challenge:advise')
  async adviseOnChallenge(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: AdviseOnChallengeInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'advise' });
  }

  @Mutation(() => ChallengePayload, { description: 'What another person is to decide (C-30).' })
  @Allow('challenge:handle')
  async draftChallengeDecision(
    @CurrentActor() actor: Actor,
    @Args('input') { challengeId, version, ...about }: DraftChallengeDecisionInput,
  ): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'draft_decision' });
  }

  @Mutation(() => ChallengePayload, { description: 'Adopts the draft, within the limits of the mandate. Asks for a fresh second factor.' })
  @Allow('challenge:decide')
  @AskSecondFactor()
  async decideChallenge(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: DecideChallengeInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'decide' });
  }

  @Mutation(() => ChallengePayload, { description: 'After a term to supplement, within four weeks (C-14). Asks for a fresh second factor.' })
  @Allow('challenge:decide')
  @AskSecondFactor()
  async refuseTreatment(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: RefuseTreatmentInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'refuse_treatment' });
  }

  @Mutation(() => ChallengePayload, { description: 'With its ground. Asks for a fresh second factor.' })
  @Allow('challenge:decide')
  @AskSecondFactor()
  async declareChallengeInadmissible(
    @CurrentActor() actor: Actor,
    @Args('input') { challengeId, version, ...about }: DeclareChallengeInadmissibleInput,
  ): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'declare_inadmissible' });
  }

  @Mutation(() => ChallengePayload, { description: 'The challenger goes along with what was decided.' })
  @Allow('challenge:apply')
  async agreeToChanges(@CurrentActor() actor: Actor, @Args('input') { challengeId, version }: AgreeToChangesInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { kind: 'agree_changes' });
  }

  @Mutation(() => ChallengePayload, { description: 'The challenger does not.' })
  @Allow('challenge:apply')
  async declineChanges(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: DeclineChangesInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'decline_changes' });
  }

  @Mutation(() => ChallengePayload, { description: 'It was solved without handing the task over.' })
  @Allow('challenge:handle')
  async resolveChallenge(@CurrentActor() actor: Actor, @Args('input') { challengeId, version, ...about }: ResolveChallengeInput): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'resolve' });
  }

  @Mutation(() => ChallengePayload, { description: 'Goes on as a tender; the plan is shared only with consent. Asks for a fresh second factor.' })
  @Allow('challenge:decide')
  @AskSecondFactor()
  async convertChallengeToTender(
    @CurrentActor() actor: Actor,
    @Args('input') { challengeId, version, ...about }: ConvertChallengeToTenderInput,
  ): Promise<object> {
    return this.acts.perform(actor, challengeId, version, { ...about, kind: 'convert' });
  }
}
