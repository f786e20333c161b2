// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsCleanText, LocalDateScalar } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import { IsBoolean, IsIn, IsNotEmpty, IsUUID, Matches, MaxLength } from 'class-validator';

const LONG = 5_000;
const THIS_CENTURY = /^20[2-9]\d-/;
const SHORT = 200;

@InputType({ isAbstract: true })
abstract class OfLot {
  @Field(() => ID)
  @IsUUID()
  readonly lotId!: string;
}

@InputType()
export class ConfirmAwardInput extends OfLot {}

@InputType()
export class ProposeAwardInput extends OfLot {
  @Field(() => String, { description: 'Why the winner won: every bidder reads it.' })
  @IsCleanText()
  @MaxLength(LONG)
  readonly reasons!: string;
}

/** For decisions on what another person proposed. */
@InputType({ isAbstract: true })
abstract class Decision extends OfLot {
  @Field(() => Boolean)
  @IsBoolean()
  readonly approve!: boolean;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reason!: string;
}

@InputType()
export class DecideAwardInput extends Decision {}

@InputType()
export class WithdrawAwardDecisionInput extends Decision {}

@InputType()
export class DecideLotEndingInput extends Decision {}

@InputType({ isAbstract: true })
abstract class Reasoned extends OfLot {
  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reason!: string;
}

@InputType()
export class ProposeAwardWithdrawalInput extends Reasoned {}

@InputType()
export class ProposeLotEndingInput extends Reasoned {
  @Field(() => String, { description: '`cancelled`, or `unsuccessful` when no bid is valid.' })
  @IsIn(['cancelled', 'unsuccessful'])
  readonly kind!: 'cancelled' | 'unsuccessful';
}

@InputType()
export class ExtendStandstillInput extends Reasoned {
  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly lastDay!: LocalDate;
}

@InputType()
export class RecordNoticeSentInput extends OfLot {
  @Field(() => ID)
  @IsUUID()
  readonly bidId!: string;

  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly sentOn!: LocalDate;

  @Field(() => String, { description: 'The number of the registered letter.' })
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly reference!: string;
}

@InputType()
export class RecordInterimReliefInput extends OfLot {
  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly filedOn!: LocalDate;

  @Field(() => String, { description: 'The number of the court.' })
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly reference!: string;
}

@InputType()
export class EndInterimReliefInput extends OfLot {
  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly reference!: string;

  @Field(() => String, { description: '`rejected`, `granted` or `withdrawn`.' })
  @IsIn(['rejected', 'granted', 'withdrawn'])
  readonly outcome!: 'rejected' | 'granted' | 'withdrawn';

  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly judgedOn!: LocalDate;
}

@InputType()
export class RecordAwardNoticeInput extends OfLot {
  @Field(() => String, { description: 'The number that TED or TenderNed gave.' })
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly reference!: string;

  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly publishedOn!: LocalDate;
}

@InputType()
export class RecordContractInput extends OfLot {
  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly signedOn!: LocalDate;
}
