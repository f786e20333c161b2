// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsCleanText } from '@samenspel/graphql-kit';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const LONG = 5_000;
const MOST = 500;

@InputType()
export class InviteAdviserInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;

  @Field(() => ID)
  @IsUUID()
  readonly partyId!: string;

  @Field(() => String, { nullable: true, description: 'Needed for an initiative outside the published rule on area and theme (A-03).' })
  @IsOptional()
  @IsCleanText()
  @MaxLength(LONG)
  readonly reason?: string | null;
}

/** For acts that need nothing but the tender. */
@InputType({ isAbstract: true })
abstract class AdvisingInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;
}

@InputType()
export class ApplyAsAdviserInput extends AdvisingInput {}

@InputType()
export class AcceptAdvisingInput extends AdvisingInput {}

@InputType()
export class DeclineAdvisingInput extends AdvisingInput {}

@InputType()
export class AcceptSecrecyInput extends AdvisingInput {}

@InputType()
export class AdmitAdviserInput {
  @Field(() => ID)
  @IsUUID()
  readonly invitationId!: string;
}

@InputType()
export class DeclaredConflictInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  readonly bidId?: string | null;

  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONG)
  readonly description!: string;
}

@InputType()
export class DeclareInterestsInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;

  @Field(() => String, { description: '`at_invitation`, `after_opening`, or `found_later` for a conflict that shows later.' })
  @IsIn(['at_invitation', 'after_opening', 'found_later'])
  readonly moment!: 'at_invitation' | 'after_opening' | 'found_later';

  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONG)
  readonly statement!: string;

  @Field(() => [DeclaredConflictInput])
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => DeclaredConflictInput)
  readonly conflicts!: DeclaredConflictInput[];
}

@InputType()
export class ObservationInput {
  @Field(() => ID)
  @IsUUID()
  readonly bidId!: string;

  @Field(() => ID)
  @IsUUID()
  readonly criterionId!: string;

  @Field(() => String, { defaultValue: 'observation' })
  @IsIn(['observation', 'residents', 'providers'])
  readonly kind!: 'observation' | 'residents' | 'providers';

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly text!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(500)
  readonly citation!: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  readonly score?: number | null;
}

@InputType()
export class DraftAdviceInput {
  @Field(() => ID)
  @IsUUID()
  readonly lotId!: string;

  @Field(() => [ObservationInput])
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => ObservationInput)
  readonly observations!: ObservationInput[];
}

@InputType()
export class UpdateAdviceInput {
  @Field(() => ID)
  @IsUUID()
  readonly adviceId!: string;

  @Field(() => Int)
  @IsInt()
  readonly version!: number;

  @Field(() => [ObservationInput])
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => ObservationInput)
  readonly observations!: ObservationInput[];
}

@InputType()
export class SignAdviceInput {
  @Field(() => ID)
  @IsUUID()
  readonly adviceId!: string;

  @Field(() => String, { description: 'Of the text that you read.' })
  @Matches(/^[0-9a-f]{64}$/)
  readonly digest!: string;
}

@InputType()
export class ProposeStrikeOutInput {
  @Field(() => ID)
  @IsUUID()
  readonly adviserId!: string;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reason!: string;
}

@InputType()
export class DecideStrikeOutInput {
  @Field(() => ID)
  @IsUUID()
  readonly adviserId!: string;

  @Field(() => Boolean)
  @IsBoolean()
  readonly approve!: boolean;

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly reason!: string;
}

@InputType()
export class AnswerInput {
  @Field(() => ID)
  @IsUUID()
  readonly criterionId!: string;

  @Field(() => String, { description: '`followed`, `partly` or `not_followed`.' })
  @IsIn(['followed', 'partly', 'not_followed'])
  readonly outcome!: 'followed' | 'partly' | 'not_followed';

  @Field(() => String)
  @IsCleanText()
  @MaxLength(LONG)
  readonly because!: string;
}

@InputType()
export class AnswerAdviceInput {
  @Field(() => ID)
  @IsUUID()
  readonly adviceId!: string;

  @Field(() => [AnswerInput])
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AnswerInput)
  readonly answers!: AnswerInput[];
}

@InputType()
export class JudgeTradeSecretInput {
  @Field(() => ID)
  @IsUUID()
  readonly bidId!: string;

  @Field(() => ID)
  @IsUUID()
  readonly criterionId!: string;

  @Field(() => Boolean)
  @IsBoolean()
  readonly accept!: boolean;

  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(LONG)
  readonly reason!: string;
}
