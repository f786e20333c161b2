// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsCleanText, LocalDateScalar, SafeIntScalar } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import { IsIn, IsInt, IsNotEmpty, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { PAYMENT_STEPS, type PaymentStep } from '../domain/payment.js';

const LONG = 5_000;
const SHORT = 100;
const THIS_CENTURY = /^20[2-9]\d-/;

@InputType({ isAbstract: true })
abstract class OfAgreement {
  @Field(() => ID)
  @IsUUID()
  readonly agreementId!: string;
}

@InputType({ isAbstract: true })
abstract class OfPayment extends OfAgreement {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly number!: number;
}

@InputType()
export class PlanPaymentInput extends OfAgreement {
  @Field(() => SafeIntScalar)
  @IsInt()
  @Min(1)
  readonly amountCents!: number;

  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly expectedOn!: LocalDate;
}

@InputType()
export class RecordPaymentStepInput extends OfPayment {
  @Field(() => String, { description: '`letter_sent`, `ordered` or `paid`.' })
  @IsIn(PAYMENT_STEPS)
  readonly step!: PaymentStep;

  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly on!: LocalDate;
}

@InputType()
export class ExplainLatePaymentInput extends OfPayment {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reason!: string;

  @Field(() => LocalDateScalar, { description: 'The new day.' })
  @Matches(THIS_CENTURY)
  readonly expectedOn!: LocalDate;
}

@InputType()
export class ReportAccountabilityInput extends OfAgreement {
  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly periodFrom!: LocalDate;

  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly periodTo!: LocalDate;

  @Field(() => SafeIntScalar)
  @IsInt()
  readonly number!: number;

  @Field(() => String, { description: 'What the number counts.' })
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly unit!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly story!: string;
}
