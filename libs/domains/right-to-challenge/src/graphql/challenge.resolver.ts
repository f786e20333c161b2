// SPDX-License-Identifier: EUPL-1.2
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { Cost, PageArgs, toPayload, type Page } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { DraftChallengeAgreement } from '../application/draft-challenge-agreement.js';
import { Drafts } from '../application/drafts.js';
import { FindChallenges, type ChallengeLine } from '../application/find-challenges.js';
import { ChallengeActs } from './challenge-acts.js';
import { ChallengePayload } from './challenge.payload.js';
import { ChallengeLineConnection, ChallengeType } from './challenge.type.js';
import { AddCoAuthorInput, DraftChallengeAgreementInput, StartChallengeInput, UpdateChallengeDraftInput } from './draft.inputs.js';

@Resolver()
export class ChallengeResolver {
  constructor(
    private readonly acts: ChallengeActs,
    private readonly drafts: Drafts,
    private readonly agreements: DraftChallengeAgreement,
    private readonly find: FindChallenges,
  ) {}

  @Query(() => ChallengeType, { nullable: true, description: 'A case that you have a part in.' })
  @Allow('challenge:read-own')
  @Cost({ own: 5 })
  async challenge(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<ChallengeType | null> {
    return this.acts.one(actor, id);
  }

  @Query(() => ChallengeLineConnection, { description: 'The cases of your party or your municipality, the newest first.' })
  @Allow('challenge:read-own')
  async myChallenges(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<ChallengeLine>> {
    return this.find.mine(actor, page);
  }

  @Mutation(() => ChallengePayload, { description: 'A draft, which only those who write on it know of (C-03).' })
  @Allow('challenge:draft')
  async startChallenge(@CurrentActor() actor: Actor, @Args('input') input: StartChallengeInput): Promise<object> {
    return this.answer(actor, await this.drafts.start(actor, input));
  }

  @Mutation(() => ChallengePayload)
  @Allow('challenge:draft')
  async updateChallengeDraft(@CurrentActor() actor: Actor, @Args('input') input: UpdateChallengeDraftInput): Promise<object> {
    return this.answer(actor, await this.drafts.update(actor, input));
  }

  @Mutation(() => ChallengePayload, { description: 'Lets a member of your party write along.' })
  @Allow('challenge:draft')
  async addCoAuthor(@CurrentActor() actor: Actor, @Args('input') input: AddCoAuthorInput): Promise<object> {
    return this.answer(actor, await this.drafts.addCoAuthor(actor, input));
  }

  @Mutation(() => ChallengePayload, { description: 'Refused while the legal check is not complete (C-31).' })
  @Allow('challenge:handle')
  async draftChallengeAgreement(@CurrentActor() actor: Actor, @Args('input') input: DraftChallengeAgreementInput): Promise<object> {
    return this.answer(actor, await this.agreements.execute(actor, input));
  }

  private answer(actor: Actor, result: Awaited<ReturnType<Drafts['start'] | DraftChallengeAgreement['execute']>>): object {
    return toPayload(result, ({ challengeId }) => ({ challenge: this.acts.one(actor, challengeId) }));
  }
}
