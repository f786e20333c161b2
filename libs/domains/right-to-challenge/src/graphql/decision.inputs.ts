// SPDX-License-Identifier: EUPL-1.2
import { Field, InputType } from '@nestjs/graphql';
import { AgreementFormEnum } from '@samenspel/agreements/graphql';
import { IsCleanText } from '@samenspel/graphql-kit';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { type DecisionPower } from '../domain/challenges/act.js';
import { DECISION_OUTCOMES, type DecisionOutcome } from '../domain/challenges/challenge-status.js';
import { FORMS_AFTER_YES, type FormAfterYes } from '../domain/policy/policy.js';
import { DECISION_POWERS, DecisionOutcomeEnum, DecisionPowerEnum } from './challenge.enums.js';
import { OfChallenge } from './of-challenge.input.js';

const LONG = 10_000;
const SHORT = 300;

@InputType()
export class RecordDialogueInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly note!: string;
}

@InputType()
export class HearApplicantInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly view!: string;
}

@InputType()
export class HearThirdPartyInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(SHORT)
  @IsNotEmpty()
  readonly party!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly view!: string;
}

@InputType()
export class AdviseOnChallengeInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly advice!: string;
}

@InputType()
export class DraftChallengeDecisionInput extends OfChallenge {
  @Field(() => DecisionOutcomeEnum)
  @IsIn(DECISION_OUTCOMES)
  readonly outcome!: DecisionOutcome;

  @Field(() => AgreementFormEnum, { nullable: true })
  @IsOptional()
  @IsIn(FORMS_AFTER_YES)
  readonly form: FormAfterYes | null = null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsCleanText()
  @MaxLength(LONG)
  readonly changes: string | null = null;

  @Field(() => Boolean)
  @IsBoolean()
  readonly factsDiffer!: boolean;

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
export class DecideChallengeInput extends OfChallenge {
  @Field(() => DecisionPowerEnum)
  @IsIn(DECISION_POWERS)
  readonly power!: DecisionPower;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(SHORT)
  readonly reference!: string;
}

@InputType()
export class RefuseTreatmentInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class DeclareChallengeInadmissibleInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(SHORT)
  @IsNotEmpty()
  readonly ground!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class AgreeToChangesInput extends OfChallenge {}

@InputType()
export class DeclineChangesInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class ResolveChallengeInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class ConvertChallengeToTenderInput extends OfChallenge {
  @Field(() => Boolean)
  @IsBoolean()
  readonly planShared!: boolean;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}
