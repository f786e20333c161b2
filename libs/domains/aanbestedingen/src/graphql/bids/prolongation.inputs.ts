// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsCleanText, LocalDateScalar } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import { IsBoolean, IsDate, IsNotEmpty, IsUUID, Matches, MaxLength } from 'class-validator';

const LONGEST_TEXT = 5_000;
const THIS_CENTURY = /^20[2-9]\d-/;

@InputType()
export class AskProlongationInput {
  @Field(() => ID)
  @IsUUID()
  readonly lotId!: string;

  @Field(() => LocalDateScalar, { description: 'The last day on which the bids should hold.' })
  @Matches(THIS_CENTURY)
  readonly until!: LocalDate;

  @Field(() => Date)
  @IsDate()
  readonly answerBefore!: Date;

  @Field(() => String, { description: 'Every bidder reads it.' })
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONGEST_TEXT)
  readonly reason!: string;
}

@InputType()
export class AnswerProlongationInput {
  @Field(() => ID)
  @IsUUID()
  readonly bidId!: string;

  @Field(() => Boolean, { description: 'The bid holds until the day that was asked; false to refuse.' })
  @IsBoolean()
  readonly agreed!: boolean;
}
