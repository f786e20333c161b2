// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { LocalDateScalar, SafeIntScalar } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import type { Aspect, ChallengeContent, Instrument } from '../domain/challenges/content.js';
import type { ApplicantKind } from '../domain/policy/policy.js';
import { ApplicantKindEnum, AspectEnum, InstrumentEnum } from './challenge.enums.js';

@ObjectType('ChallengeContent', { description: 'What a challenge holds (C-03). Money in cents a year.' })
@Allow('challenge:read-own')
export class ChallengeContentType implements ChallengeContent {
  @Field(() => String)
  readonly title!: string;

  @Field(() => ApplicantKindEnum)
  readonly applicant!: ApplicantKind;

  @Field(() => String)
  readonly contact!: string;

  @Field(() => String)
  readonly targetGroup!: string;

  @Field(() => String)
  readonly reach!: string;

  @Field(() => String)
  readonly description!: string;

  @Field(() => String)
  readonly contributionToGoals!: string;

  @Field(() => String)
  readonly whyBetter!: string;

  @Field(() => [AspectEnum])
  readonly aspects!: readonly Aspect[];

  @Field(() => [InstrumentEnum])
  readonly instruments!: readonly Instrument[];

  @Field(() => SafeIntScalar, { nullable: true })
  readonly currentCostCents!: number | null;

  @Field(() => SafeIntScalar)
  readonly budgetCents!: number;

  @Field(() => SafeIntScalar)
  readonly ownContributionCents!: number;

  @Field(() => String)
  readonly otherSources!: string;

  @Field(() => String)
  readonly qualityNow!: string;

  @Field(() => String)
  readonly qualityThen!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly startsOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly endsOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true })
  readonly wishedDecisionOn!: LocalDate | null;

  @Field(() => String)
  readonly risks!: string;

  @Field(() => String)
  readonly fallback!: string;

  @Field(() => Boolean)
  readonly vogNeeded!: boolean;

  @Field(() => String, { nullable: true })
  readonly experimentClause!: string | null;

  @Field(() => String, { nullable: true })
  readonly presentContractor!: string | null;
}
