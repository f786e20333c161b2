// SPDX-License-Identifier: EUPL-1.2
import { Field, InputType } from '@nestjs/graphql';
import { IsCleanText, LocalDateScalar } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsNotEmpty, Matches, MaxLength, ValidateNested } from 'class-validator';
import { LEGAL_CHECK_SUBJECTS, type LegalCheckSubject } from '../domain/challenges/act.js';
import { EVALUATION_ASPECTS, type EvaluationAspect } from '../domain/challenges/content.js';
import { EvaluationAspectEnum, LegalCheckSubjectEnum } from './challenge.enums.js';
import { OfChallenge } from './of-challenge.input.js';

const LONG = 10_000;
const SHORT = 300;
const THIS_CENTURY = /^20[2-9]\d-/;

@InputType({ description: 'What an evaluation says of one aspect.' })
export class AspectAnswerInput {
  @Field(() => EvaluationAspectEnum)
  @IsIn(EVALUATION_ASPECTS)
  readonly aspect!: EvaluationAspect;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly answer!: string;
}

@InputType()
export class CheckChallengeLegallyInput extends OfChallenge {
  @Field(() => LegalCheckSubjectEnum)
  @IsIn(LEGAL_CHECK_SUBJECTS)
  readonly subject!: LegalCheckSubject;

  @Field(() => Boolean)
  @IsBoolean()
  readonly passes!: boolean;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly grounds!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(SHORT)
  @IsNotEmpty()
  readonly document!: string;

  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly documentDate!: LocalDate;
}

@InputType()
export class SignChallengeAgreementInput extends OfChallenge {}

@InputType()
export class EndWithoutAgreementInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class StartChallengeAgreementInput extends OfChallenge {}

@InputType()
export class SetImprovementTermInput extends OfChallenge {
  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly until!: LocalDate;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class ConfirmImprovementInput extends OfChallenge {}

@InputType()
export class EvaluateChallengeInput extends OfChallenge {
  @Field(() => [AspectAnswerInput])
  @IsArray()
  @ArrayMaxSize(11)
  @ValidateNested({ each: true })
  @Type(() => AspectAnswerInput)
  readonly scores!: readonly AspectAnswerInput[];

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly lesson!: string;
}

@InputType()
export class ExtendChallengeInput extends OfChallenge {
  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly until!: LocalDate;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class ContinueChallengeInput extends OfChallenge {}

@InputType()
export class AnchorChallengeInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(SHORT)
  @IsNotEmpty()
  readonly document!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(SHORT)
  @IsNotEmpty()
  readonly owner!: string;
}

@InputType()
export class EndChallengeInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class ReturnTaskInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class StepInInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class StepBackInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}
