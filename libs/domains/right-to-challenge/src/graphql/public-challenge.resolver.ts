// SPDX-License-Identifier: EUPL-1.2
import { Args, ArgsType, Field, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { Cost, PageArgs, toPayload, type Page } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { IsString, MaxLength } from 'class-validator';
import { PublicRegister, type ChallengeFigures, type PublicChallenge } from '../application/public-register.js';
import { Publishing } from '../application/publishing.js';
import { Supporting } from '../application/supporting.js';
import { ChallengeActs } from './challenge-acts.js';
import { ChallengePayload } from './challenge.payload.js';
import {
  AgreePublicTextInput,
  HidePublicTextInput,
  RecordPaperSupportInput,
  SupportChallengeInput,
  WithdrawSupportInput,
  WritePublicTextInput,
} from './draft.inputs.js';
import { ChallengeFiguresType, PublicChallengeConnection, PublicChallengePayload, PublicChallengeType } from './public-challenge.type.js';

const SLUG = 100;

@ArgsType()
export class OfMunicipalityArgs extends PageArgs {
  @Field(() => String, { description: 'The slug of the municipality.' })
  @IsString()
  @MaxLength(SLUG)
  readonly municipality!: string;
}

@Resolver()
export class PublicChallengeResolver {
  constructor(
    private readonly register: PublicRegister,
    private readonly publishing: Publishing,
    private readonly supporting: Supporting,
    private readonly acts: ChallengeActs,
  ) {}

  @Query(() => PublicChallengeConnection, { description: 'The public register of challenges, last shown first.' })
  @Allow('challenge:read')
  async publicChallenges(@Args() { municipality, ...page }: OfMunicipalityArgs): Promise<Page<PublicChallenge>> {
    return this.register.list(municipality, page);
  }

  @Query(() => PublicChallengeType, { nullable: true })
  @Allow('challenge:read')
  async publicChallenge(@Args('id', { type: () => ID }) id: string): Promise<PublicChallenge | null> {
    return this.register.one(id);
  }

  @Query(() => ChallengeFiguresType, { description: 'The share decided in time and the median, of one calendar year.' })
  @Allow('challenge:read')
  @Cost({ own: 20 })
  async challengeFigures(@Args('municipality') municipality: string, @Args('year', { type: () => Int }) year: number): Promise<ChallengeFigures> {
    return this.register.figures(municipality, Math.min(Math.max(year, 2000), 2100));
  }

  @Mutation(() => PublicChallengePayload, { description: 'One person counts once; who it was is told to nobody (C-04).' })
  @Allow('challenge:support')
  async supportChallenge(@CurrentActor() actor: Actor, @Args('input') input: SupportChallengeInput): Promise<object> {
    return toPayload(await this.supporting.support(actor, input), ({ challengeId }) => ({ challenge: this.register.one(challengeId) }));
  }

  @Mutation(() => PublicChallengePayload)
  @Allow('challenge:support')
  async withdrawSupport(@CurrentActor() actor: Actor, @Args('input') { challengeId }: WithdrawSupportInput): Promise<object> {
    return toPayload(await this.supporting.withdraw(actor, challengeId), () => ({ challenge: this.register.one(challengeId) }));
  }

  @Mutation(() => ChallengePayload, { description: 'Signatures on paper, as a number.' })
  @Allow('challenge:handle')
  async recordPaperSupport(@CurrentActor() actor: Actor, @Args('input') input: RecordPaperSupportInput): Promise<object> {
    return toPayload(await this.supporting.recordPaper(actor, input), ({ challengeId }) => ({ challenge: this.acts.one(actor, challengeId) }));
  }

  @Mutation(() => ChallengePayload, { description: 'What the public is to read; public once the applicant agrees (C-34).' })
  @Allow('challenge:handle')
  async writePublicText(@CurrentActor() actor: Actor, @Args('input') input: WritePublicTextInput): Promise<object> {
    return toPayload(await this.publishing.write(actor, input), ({ challengeId }) => ({ challenge: this.acts.one(actor, challengeId) }));
  }

  @Mutation(() => ChallengePayload)
  @Allow('challenge:apply')
  async agreePublicText(@CurrentActor() actor: Actor, @Args('input') { challengeId }: AgreePublicTextInput): Promise<object> {
    return toPayload(await this.publishing.agree(actor, challengeId), () => ({ challenge: this.acts.one(actor, challengeId) }));
  }

  @Mutation(() => ChallengePayload, { description: 'Takes it out of lists, counts and feeds together (I-14).' })
  @Allow('challenge:sign', 'challenge:handle')
  async hidePublicText(@CurrentActor() actor: Actor, @Args('input') { challengeId }: HidePublicTextInput): Promise<object> {
    return toPayload(await this.publishing.hide(actor, challengeId), () => ({ challenge: this.acts.one(actor, challengeId) }));
  }
}
