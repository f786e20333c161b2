// SPDX-License-Identifier: EUPL-1.2
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { LocalDateScalar } from '@samenspel/graphql-kit';
import { TERM_KINDS, type LocalDate, type SuspensionGround, type TermKind, type TermLength } from '@samenspel/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { SUSPENSION_GROUNDS, SuspensionGroundEnum, TermKindEnum } from './explained-term.type.js';

const THIS_CENTURY = /^20[2-9]\d-/;
const UNITS = ['days', 'weeks', 'months', 'years'] as const;

@InputType({ description: 'How a rule states a term.' })
export class TermLengthInput implements TermLength {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(800)
  readonly count!: number;

  @Field(() => String, { description: '`days`, `weeks`, `months` or `years`.' })
  @IsIn(UNITS)
  readonly unit!: TermLength['unit'];
}

@InputType({ description: 'Days on which a decision term stands still, both ends included.' })
export class SuspensionInput {
  @Field(() => SuspensionGroundEnum)
  @IsIn(SUSPENSION_GROUNDS)
  readonly ground!: SuspensionGround;

  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly first!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Left out while it has not ended.' })
  @IsOptional()
  @Matches(THIS_CENTURY)
  readonly last: LocalDate | null = null;
}

@InputType({ description: 'A notice that the decision comes later (Awb 4:14).' })
export class LaterNoticeInput {
  @Field(() => LocalDateScalar, { description: 'The day on which it was sent.' })
  @Matches(THIS_CENTURY)
  readonly on!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The day that it names.' })
  @Matches(THIS_CENTURY)
  readonly until!: LocalDate;
}

@ArgsType()
export class ExplainTermArgs {
  @Field(() => TermKindEnum)
  @IsIn(TERM_KINDS)
  readonly kind!: TermKind;

  @Field(() => LocalDateScalar, { description: 'Day 0: receipt, announcement, request, or the last day of the term before.' })
  @Matches(THIS_CENTURY)
  readonly start!: LocalDate;

  @Field(() => TermLengthInput, { nullable: true, description: 'Only for kinds whose length the law leaves open.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => TermLengthInput)
  readonly length: TermLengthInput | null = null;

  @Field(() => Boolean, { defaultValue: false, description: 'The law’s own postponement was used (Awb 7:10, 9:11).' })
  @IsBoolean()
  readonly postponed: boolean = false;

  @Field(() => [SuspensionInput], { defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SuspensionInput)
  readonly suspensions: readonly SuspensionInput[] = [];

  @Field(() => LaterNoticeInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LaterNoticeInput)
  readonly notice: LaterNoticeInput | null = null;
}
