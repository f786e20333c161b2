// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsCleanText, SafeIntScalar } from '@samenspel/graphql-kit';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { EXTENSION_GROUNDS, type ExtensionGround } from '../../domain/changes/tender-change.js';
import { COOPERATION_CLAUSES, type CooperationClause } from '../../domain/tenders/tender.js';
import { REASON, TenderPlanningInput, TEXT } from '../tenders/draft.inputs.js';
import { CooperationClauseEnum } from '../tenders/tender.enums.js';
import { ExtensionGroundEnum } from './change.enums.js';

const MOST_CENTS = 10 ** 13;

@InputType()
export class LotTitleInput {
  @Field(() => ID)
  @IsUUID()
  readonly lotId!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(200)
  readonly title!: string;
}

@InputType({ description: 'What is to stand there; what is left out stays as it is. Criteria, weights, formula and advice rules never change.' })
export class ProposeRectificationInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;

  @Field(() => Int)
  @IsInt()
  readonly version!: number;

  @Field(() => String, { description: 'All will read it.' })
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(REASON)
  readonly reason!: string;

  @Field(() => Boolean, { description: 'A change of requirement, lot, value or deadline is material whatever you say.' })
  @IsBoolean()
  readonly material!: boolean;

  @Field(() => String, { defaultValue: '', description: 'Needed when it is not material.' })
  @IsCleanText()
  @MaxLength(REASON)
  readonly notMaterialBecause!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(200)
  readonly title?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(TEXT)
  readonly description?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(REASON)
  readonly socialValue?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(REASON)
  readonly procedureReason?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(REASON)
  readonly lotsReason?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsCleanText()
  @MaxLength(REASON)
  readonly cooperationReason?: string | null;

  @Field(() => CooperationClauseEnum, { nullable: true })
  @IsOptional()
  @IsIn(COOPERATION_CLAUSES)
  readonly cooperationClause?: CooperationClause | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(730)
  readonly bidValidDays?: number | null;

  @Field(() => SafeIntScalar, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_CENTS)
  readonly estimatedValueCents?: number | null;

  @Field(() => TenderPlanningInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => TenderPlanningInput)
  readonly planning?: TenderPlanningInput | null;

  @Field(() => [LotTitleInput], { defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => LotTitleInput)
  readonly lotTitles!: LotTitleInput[];
}

@InputType({ description: 'More time, while nothing is opened. Move what comes after the deadline along with it.' })
export class ProposeExtensionInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;

  @Field(() => Int)
  @IsInt()
  readonly version!: number;

  @Field(() => String, { description: 'All will read it.' })
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(REASON)
  readonly reason!: string;

  @Field(() => ExtensionGroundEnum)
  @IsIn(EXTENSION_GROUNDS)
  readonly ground!: ExtensionGround;

  @Field(() => TenderPlanningInput)
  @ValidateNested()
  @Type(() => TenderPlanningInput)
  readonly planning!: TenderPlanningInput;
}

@InputType()
export class DecideTenderChangeInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;

  @Field(() => Int)
  @IsInt()
  readonly version!: number;

  @Field(() => Boolean)
  @IsBoolean()
  readonly approve!: boolean;

  @Field(() => String, { defaultValue: '', description: 'Needed to decline.' })
  @IsCleanText()
  @MaxLength(REASON)
  readonly reason!: string;
}
