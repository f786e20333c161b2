// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsCleanText, LocalDateScalar, SafeIntScalar } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxDate,
  MaxLength,
  Min,
  MinDate,
  ValidateNested,
} from 'class-validator';
import { PRICE_METHODS, type PriceMethod } from '../../domain/tenders/lot.js';
import { PREPARATION_PARTS, type Participant } from '../../domain/tenders/tender.js';
import { PreparationPartEnum, PriceMethodEnum } from './tender.enums.js';

export const TEXT = 20_000;
export const REASON = 2_000;
const FIRST_MOMENT = new Date('2020-01-01T00:00:00Z');
const LAST_MOMENT = new Date('2100-01-01T00:00:00Z');
const THIS_CENTURY = /^20[2-9]\d-/;
const MOST_CENTS = 10 ** 13;

@InputType()
export class TenderPlanningInput {
  @Field(() => Date, { nullable: true })
  @IsOptional()
  @IsDate()
  @MinDate(FIRST_MOMENT)
  @MaxDate(LAST_MOMENT)
  readonly questionDeadline?: Date | null;

  @Field(() => Date, { nullable: true })
  @IsOptional()
  @IsDate()
  @MinDate(FIRST_MOMENT)
  @MaxDate(LAST_MOMENT)
  readonly answersBy?: Date | null;

  @Field(() => Date, { nullable: true, description: 'A whole minute.' })
  @IsOptional()
  @IsDate()
  @MinDate(FIRST_MOMENT)
  @MaxDate(LAST_MOMENT)
  readonly bidDeadline?: Date | null;

  @Field(() => Date, { nullable: true })
  @IsOptional()
  @IsDate()
  @MinDate(FIRST_MOMENT)
  @MaxDate(LAST_MOMENT)
  readonly adviceEndsAt?: Date | null;

  @Field(() => LocalDateScalar, { nullable: true })
  @IsOptional()
  @Matches(THIS_CENTURY)
  readonly awardPlannedOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true })
  @IsOptional()
  @Matches(THIS_CENTURY)
  readonly contractStartsOn?: LocalDate | null;
}

@InputType({ description: 'When, who and with what result; or a reason why not.' })
export class InvolvementInput {
  @Field(() => Boolean)
  @IsBoolean()
  readonly involved!: boolean;

  @Field(() => String, { defaultValue: '' })
  @IsCleanText()
  @MaxLength(200)
  readonly when!: string;

  @Field(() => String, { defaultValue: '' })
  @IsCleanText()
  @MaxLength(REASON)
  readonly who!: string;

  @Field(() => String, { defaultValue: '' })
  @IsCleanText()
  @MaxLength(REASON)
  readonly result!: string;

  @Field(() => String, { defaultValue: '' })
  @IsCleanText()
  @MaxLength(REASON)
  readonly reason!: string;
}

@InputType()
export class TenderParticipantInput {
  @Field(() => String, { description: 'All will read it.' })
  @IsCleanText()
  @MaxLength(200)
  readonly who!: string;

  @Field(() => PreparationPartEnum)
  @IsIn(PREPARATION_PARTS)
  readonly part!: Participant['part'];

  @Field(() => String, { description: 'What it received; all will read it.' })
  @IsCleanText()
  @MaxLength(REASON)
  readonly received!: string;
}

@InputType({ description: 'Who took part in consultation or drafting; or nobody.' })
export class TenderPreparationInput {
  @Field(() => Boolean)
  @IsBoolean()
  readonly nobody!: boolean;

  @Field(() => [TenderParticipantInput], { defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => TenderParticipantInput)
  readonly participants!: TenderParticipantInput[];
}

@InputType({ description: 'Announced with how advice counts, or a reason for none. Advisers see the criteria that are `advised`.' })
export class AdviceRoundInput {
  @Field(() => Boolean)
  @IsBoolean()
  readonly announced!: boolean;

  @Field(() => String, { defaultValue: '' })
  @IsCleanText()
  @MaxLength(REASON)
  readonly howItCounts!: string;

  @Field(() => String, { defaultValue: '' })
  @IsCleanText()
  @MaxLength(REASON)
  readonly reason!: string;
}

@InputType()
export class LotInput {
  @Field(() => String, { defaultValue: '' })
  @IsCleanText()
  @MaxLength(200)
  readonly title!: string;

  @Field(() => Int, { defaultValue: 10 })
  @IsInt()
  @Min(1)
  @Max(100)
  readonly scaleMax!: number;

  @Field(() => PriceMethodEnum, { nullable: true })
  @IsOptional()
  @IsIn(PRICE_METHODS)
  readonly priceMethod?: PriceMethod | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  readonly priceWeightBp?: number | null;

  @Field(() => SafeIntScalar, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_CENTS)
  readonly priceMinCents?: number | null;

  @Field(() => SafeIntScalar, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_CENTS)
  readonly priceMaxCents?: number | null;

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  readonly priceCeiling!: boolean;
}

@InputType()
export class CriterionInput {
  @Field(() => String, { description: 'Your own name for it within this input.' })
  @Matches(/^[A-Za-z0-9_-]{1,64}$/)
  readonly key!: string;

  @Field(() => String, { nullable: true, description: 'The key of the criterion that it is a part of.' })
  @IsOptional()
  @Matches(/^[A-Za-z0-9_-]{1,64}$/)
  readonly parentKey?: string | null;

  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(200)
  readonly title!: string;

  @Field(() => String, { defaultValue: '' })
  @IsCleanText()
  @MaxLength(TEXT)
  readonly description!: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  readonly weightBp?: number | null;

  @Field(() => SafeIntScalar, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_CENTS)
  readonly maxValueCents?: number | null;

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  readonly advised!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  readonly residentsQuestion!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  readonly providersQuestion!: boolean;
}

@InputType()
export class InvitedPartyInput {
  @Field(() => ID)
  @IsUUID()
  readonly partyId!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(REASON)
  readonly reason!: string;
}
