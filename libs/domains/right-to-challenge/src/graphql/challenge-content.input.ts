// SPDX-License-Identifier: EUPL-1.2
import { Field, InputType } from '@nestjs/graphql';
import { IsCleanText, LocalDateScalar, SafeIntScalar } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Matches, MaxLength, Min } from 'class-validator';
import { ASPECTS, INSTRUMENTS, type Aspect, type ChallengeContent, type Instrument } from '../domain/challenges/content.js';
import { APPLICANT_KINDS, type ApplicantKind } from '../domain/policy/policy.js';
import { ApplicantKindEnum, AspectEnum, InstrumentEnum } from './challenge.enums.js';

const LONG = 10_000;
const SHORT = 300;
const THIS_CENTURY = /^20[2-9]\d-/;

@InputType({ description: 'What a challenge holds, whole each time (C-03). Money in cents a year.' })
export class ChallengeContentInput implements ChallengeContent {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(SHORT)
  readonly title!: string;

  @Field(() => ApplicantKindEnum)
  @IsIn(APPLICANT_KINDS)
  readonly applicant!: ApplicantKind;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(SHORT)
  readonly contact!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(SHORT)
  readonly targetGroup!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(SHORT)
  readonly reach!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly description!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly contributionToGoals!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly whyBetter!: string;

  @Field(() => [AspectEnum])
  @IsArray()
  @ArrayMaxSize(10)
  @IsIn(ASPECTS, { each: true })
  readonly aspects!: readonly Aspect[];

  @Field(() => [InstrumentEnum])
  @IsArray()
  @ArrayMaxSize(10)
  @IsIn(INSTRUMENTS, { each: true })
  readonly instruments!: readonly Instrument[];

  @Field(() => SafeIntScalar, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  readonly currentCostCents: number | null = null;

  @Field(() => SafeIntScalar)
  @IsInt()
  @Min(0)
  readonly budgetCents!: number;

  @Field(() => SafeIntScalar)
  @IsInt()
  @Min(0)
  readonly ownContributionCents!: number;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly otherSources!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly qualityNow!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly qualityThen!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  @IsOptional()
  @Matches(THIS_CENTURY)
  readonly startsOn: LocalDate | null = null;

  @Field(() => LocalDateScalar, { nullable: true })
  @IsOptional()
  @Matches(THIS_CENTURY)
  readonly endsOn: LocalDate | null = null;

  @Field(() => LocalDateScalar, { nullable: true })
  @IsOptional()
  @Matches(THIS_CENTURY)
  readonly wishedDecisionOn: LocalDate | null = null;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly risks!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly fallback!: string;

  @Field(() => Boolean)
  @IsBoolean()
  readonly vogNeeded!: boolean;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsCleanText()
  @MaxLength(SHORT)
  readonly experimentClause: string | null = null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsCleanText()
  @MaxLength(SHORT)
  readonly presentContractor: string | null = null;
}
