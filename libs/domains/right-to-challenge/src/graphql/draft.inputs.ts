// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AreaRefInput } from '@samenspel/areas/graphql';
import { IsCleanText, LocalDateScalar, SafeIntScalar } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsNotEmpty, IsOptional, IsUUID, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { PUBLIC_CHECKS, type PublicCheck } from '../domain/challenges/public-text.js';
import { AgreementTermsInput } from './agreement-terms.input.js';
import { ChallengeContentInput } from './challenge-content.input.js';
import { PublicCheckEnum } from './challenge.enums.js';
import { OfChallenge } from './of-challenge.input.js';

const LONG = 10_000;
const SHORT = 300;
const THIS_CENTURY = /^20[2-9]\d-/;

@InputType()
export class StartChallengeInput {
  @Field(() => String, { description: 'The slug of the municipality.' })
  @IsCleanText()
  @MaxLength(SHORT)
  readonly municipality!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(SHORT)
  readonly title!: string;

  @Field(() => ID, { nullable: true, description: 'A task of the register; left out for a residents’ bid.' })
  @IsOptional()
  @IsUUID()
  readonly taskId: string | null = null;

  @Field(() => AreaRefInput)
  @ValidateNested()
  @Type(() => AreaRefInput)
  readonly area!: AreaRefInput;
}

@InputType()
export class UpdateChallengeDraftInput extends OfChallenge {
  @Field(() => ChallengeContentInput)
  @ValidateNested()
  @Type(() => ChallengeContentInput)
  readonly content!: ChallengeContentInput;
}

@InputType({ isAbstract: true })
abstract class OneChallenge {
  @Field(() => ID)
  @IsUUID()
  readonly challengeId!: string;
}

@InputType()
export class AddCoAuthorInput extends OneChallenge {
  @Field(() => ID)
  @IsUUID()
  readonly personId!: string;
}

@InputType()
export class SupportChallengeInput extends OneChallenge {
  @Field(() => String, { nullable: true, description: 'The code of the neighbourhood where you live, as in BU03080103.' })
  @IsOptional()
  @Matches(/^BU\d{8}$/)
  readonly buurt: string | null = null;
}

@InputType()
export class WithdrawSupportInput extends OneChallenge {}

@InputType()
export class RecordPaperSupportInput extends OneChallenge {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  readonly signatures!: number;

  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly receivedOn!: LocalDate;
}

@InputType()
export class WritePublicTextInput extends OneChallenge {
  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly title!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly summary!: string;

  @Field(() => String, { nullable: true, description: 'The plan as an example for others; public with the applicant’s consent only.' })
  @IsOptional()
  @IsCleanText()
  @MaxLength(LONG)
  readonly plan: string | null = null;

  @Field(() => String, { nullable: true, description: 'The reasons of the decision.' })
  @IsOptional()
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons: string | null = null;

  @Field(() => [PublicCheckEnum], { description: 'What you have looked for and not found in the text.' })
  @IsArray()
  @ArrayMaxSize(PUBLIC_CHECKS.length)
  @IsIn(PUBLIC_CHECKS, { each: true })
  readonly checked!: readonly PublicCheck[];
}

@InputType()
export class AgreePublicTextInput extends OneChallenge {}

@InputType()
export class HidePublicTextInput extends OneChallenge {}

@InputType()
export class DraftChallengeAgreementInput extends OfChallenge {
  @Field(() => AgreementTermsInput)
  @ValidateNested()
  @Type(() => AgreementTermsInput)
  readonly terms!: AgreementTermsInput;

  @Field(() => SafeIntScalar)
  @IsInt()
  @Min(0)
  readonly valueCents!: number;

  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly startsOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  @IsOptional()
  @Matches(THIS_CENTURY)
  readonly endsOn: LocalDate | null = null;
}
