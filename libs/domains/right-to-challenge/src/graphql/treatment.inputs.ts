// SPDX-License-Identifier: EUPL-1.2
import { Field, InputType } from '@nestjs/graphql';
import { IsCleanText, LocalDateScalar } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import { IsIn, IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { LEGAL_REGIMES, type LegalRegime } from '../domain/challenges/act.js';
import { LegalRegimeEnum, SUSPEND_GROUNDS, type SuspendGround, SuspendGroundEnum } from './challenge.enums.js';
import { OfChallenge } from './of-challenge.input.js';

const LONG = 10_000;
const SHORT = 300;
const THIS_CENTURY = /^20[2-9]\d-/;

@InputType()
export class SubmitChallengeInput extends OfChallenge {}

@InputType()
export class SupplementChallengeInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly text!: string;
}

@InputType()
export class WithdrawChallengeInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class AgreeToDelayInput extends OfChallenge {}

@InputType()
export class ForwardChallengeInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(SHORT)
  @IsNotEmpty()
  readonly body!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class AskSupplementInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly missing!: string;

  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly lastDay!: LocalDate;
}

@InputType()
export class TakeUpChallengeInput extends OfChallenge {}

@InputType()
export class AdmitChallengeInput extends OfChallenge {
  @Field(() => LegalRegimeEnum)
  @IsIn(LEGAL_REGIMES)
  readonly regime!: LegalRegime;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class ChangeLegalRegimeInput extends OfChallenge {
  @Field(() => LegalRegimeEnum)
  @IsIn(LEGAL_REGIMES)
  readonly regime!: LegalRegime;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class SuspendDecisionTermInput extends OfChallenge {
  @Field(() => SuspendGroundEnum)
  @IsIn(SUSPEND_GROUNDS)
  readonly ground!: SuspendGround;

  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly newDate!: LocalDate;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class EndSuspensionInput extends OfChallenge {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class ProposeDelayInput extends OfChallenge {
  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly until!: LocalDate;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

@InputType()
export class NotifyDelayInput extends OfChallenge {
  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly until!: LocalDate;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}
