// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsCleanText, SafeIntScalar } from '@samenspel/graphql-kit';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const LONG = 5_000;
const MOST = 500;

@InputType()
export class DeclareEvaluatorInterestsInput {
  @Field(() => ID)
  @IsUUID()
  readonly lotId!: string;

  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONG)
  readonly statement!: string;

  @Field(() => Boolean)
  @IsBoolean()
  readonly conflict!: boolean;
}

@InputType()
export class GivenScoreInput {
  @Field(() => ID)
  @IsUUID()
  readonly bidId!: string;

  @Field(() => ID)
  @IsUUID()
  readonly criterionId!: string;

  @Field(() => Int)
  @IsInt()
  readonly score!: number;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reason!: string;
}

@InputType()
export class GiveScoresInput {
  @Field(() => ID)
  @IsUUID()
  readonly lotId!: string;

  @Field(() => [GivenScoreInput])
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => GivenScoreInput)
  readonly scores!: GivenScoreInput[];
}

/** For acts that need nothing but the lot. */
/** What acts on a lot have in common. Each mutation has an input of its own name that extends this. */
@InputType('OnLotInput')
export class LotInput {
  @Field(() => ID)
  @IsUUID()
  readonly lotId!: string;
}

@InputType()
export class LockScoresInput extends LotInput {}

@InputType()
export class FixQualityInput extends LotInput {}

@InputType()
export class ProposeTieDrawInput extends LotInput {}

@InputType()
export class ConfirmTieDrawInput extends LotInput {}

@InputType()
export class ReplaceEvaluatorInput {
  @Field(() => ID)
  @IsUUID()
  readonly lotId!: string;

  @Field(() => ID)
  @IsUUID()
  readonly personId!: string;

  @Field(() => ID, { nullable: true, description: 'Another evaluator of this tender.' })
  @IsOptional()
  @IsUUID()
  readonly replacedBy?: string | null;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reason!: string;
}

@InputType()
export class RecordConsensusInput extends GivenScoreInput {
  @Field(() => ID)
  @IsUUID()
  readonly lotId!: string;

  @Field(() => String, { defaultValue: '', description: 'How the advice was weighed; needed when an initiative advised on this.' })
  @IsCleanText()
  @MaxLength(LONG)
  readonly adviceWeighed!: string;
}

@InputType()
export class InventedScoreInput {
  @Field(() => ID)
  @IsUUID()
  readonly criterionId!: string;

  @Field(() => Int)
  @IsInt()
  readonly score!: number;
}

@InputType()
export class InventedBidInput {
  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(100)
  readonly name!: string;

  @Field(() => SafeIntScalar)
  @IsInt()
  @Min(0)
  readonly priceCents!: number;

  @Field(() => [InventedScoreInput])
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => InventedScoreInput)
  readonly scores!: InventedScoreInput[];
}

@InputType()
export class SimulateScoringInput {
  @Field(() => ID)
  @IsUUID()
  readonly lotId!: string;

  @Field(() => [InventedBidInput])
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => InventedBidInput)
  readonly bids!: InventedBidInput[];
}
