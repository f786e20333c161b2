// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType } from '@nestjs/graphql';
import { AgreementFormEnum } from '@samenspel/agreements/graphql';
import { IsCleanText, LocalDateScalar } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import { IsIn, IsNotEmpty, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { DECISION_OUTCOMES, type DecisionOutcome } from '../domain/challenges/challenge-status.js';
import { OBJECTION_OUTCOMES, type ObjectionOutcome } from '../domain/challenges/objection-status.js';
import { FORMS_AFTER_YES, type FormAfterYes } from '../domain/policy/policy.js';
import { DecisionOutcomeEnum, ObjectionOutcomeEnum } from './challenge.enums.js';
import { OfChallenge } from './of-challenge.input.js';

const LONG = 10_000;
const SHORT = 300;
const THIS_CENTURY = /^20[2-9]\d-/;

@InputType()
export class GiveDefaultNoticeInput extends OfChallenge {}

@InputType()
export class FixPenaltyInput extends OfChallenge {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsCleanText()
  @MaxLength(LONG)
  readonly exception: string | null = null;
}

@InputType()
export class ComplainAboutChallengeInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly text!: string;
}

@InputType()
export class AnswerChallengeComplaintInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly text!: string;
}

@InputType()
export class FileObjectionInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(SHORT)
  @IsNotEmpty()
  readonly objector!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly grounds!: string;
}

@InputType()
export class AskObjectionRepairInput extends OfChallenge {
  @Field(() => ID)
  @IsUUID()
  readonly objectionId!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly missing!: string;

  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly lastDay!: LocalDate;
}

@InputType()
export class RepairObjectionInput extends OfChallenge {
  @Field(() => ID)
  @IsUUID()
  readonly objectionId!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly text!: string;
}

@InputType()
export class HearObjectionInput extends OfChallenge {
  @Field(() => ID)
  @IsUUID()
  readonly objectionId!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly report!: string;
}

@InputType()
export class WaiveObjectionHearingInput extends OfChallenge {
  @Field(() => ID)
  @IsUUID()
  readonly objectionId!: string;
}

@InputType()
export class PostponeObjectionInput extends OfChallenge {
  @Field(() => ID)
  @IsUUID()
  readonly objectionId!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class DecideObjectionInput extends OfChallenge {
  @Field(() => ID)
  @IsUUID()
  readonly objectionId!: string;

  @Field(() => ObjectionOutcomeEnum)
  @IsIn(OBJECTION_OUTCOMES)
  readonly outcome!: ObjectionOutcome;

  @Field(() => DecisionOutcomeEnum, { nullable: true })
  @IsOptional()
  @IsIn(DECISION_OUTCOMES)
  readonly newOutcome: DecisionOutcome | null = null;

  @Field(() => AgreementFormEnum, { nullable: true })
  @IsOptional()
  @IsIn(FORMS_AFTER_YES)
  readonly form: FormAfterYes | null = null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsCleanText()
  @MaxLength(LONG)
  readonly changes: string | null = null;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly remedy!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class WithdrawObjectionInput extends OfChallenge {
  @Field(() => ID)
  @IsUUID()
  readonly objectionId!: string;
}

@InputType()
export class RecordAppealInput extends OfChallenge {
  @Field(() => ID)
  @IsUUID()
  readonly objectionId!: string;
}
