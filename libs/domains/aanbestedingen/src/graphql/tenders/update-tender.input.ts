// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsCleanText, SafeIntScalar } from '@samenspel/graphql-kit';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  COOPERATION_CLAUSES,
  PROCEDURES,
  RESERVATIONS,
  type CooperationClause,
  type Procedure,
  type Reservation,
} from '../../domain/tenders/tender.js';
import {
  AdviceRoundInput,
  CriterionInput,
  InvitedPartyInput,
  InvolvementInput,
  LotInput,
  REASON,
  TenderPlanningInput,
  TenderPreparationInput,
  TEXT,
} from './draft.inputs.js';
import { CooperationClauseEnum, ProcedureEnum, ReservationEnum } from './tender.enums.js';

@InputType({ description: 'Everything that is written in a draft: what is left out becomes empty.' })
export class UpdateTenderInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;

  @Field(() => Int)
  @IsInt()
  readonly version!: number;

  @Field(() => ProcedureEnum)
  @IsIn(PROCEDURES)
  readonly procedure!: Procedure;

  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(200)
  readonly title!: string;

  @Field(() => String, { defaultValue: '' })
  @IsCleanText()
  @MaxLength(TEXT)
  readonly description!: string;

  @Field(() => String, { defaultValue: '' })
  @IsCleanText()
  @MaxLength(REASON)
  readonly socialValue!: string;

  @Field(() => String, { nullable: true, description: 'Eight digits, without the check digit.' })
  @IsOptional()
  @Matches(/^\d{8}$/)
  readonly cpvCode?: string | null;

  @Field(() => [String], { defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(/^(GM\d{4}|WK\d{6}|BU\d{8})$/, { each: true })
  readonly areaCodes!: string[];

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(2000)
  @Max(2100)
  readonly areaYear?: number | null;

  @Field(() => [String], { defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z_]{1,64}$/, { each: true })
  readonly themes!: string[];

  @Field(() => SafeIntScalar, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10 ** 13)
  readonly estimatedValueCents?: number | null;

  @Field(() => String, { defaultValue: '' })
  @IsCleanText()
  @MaxLength(REASON)
  readonly procedureReason!: string;

  @Field(() => String, { defaultValue: '' })
  @IsCleanText()
  @MaxLength(REASON)
  readonly lotsReason!: string;

  @Field(() => String, { defaultValue: '', description: 'Why what was bought before in the same group is another contract.' })
  @IsCleanText()
  @MaxLength(REASON)
  readonly splittingNote!: string;

  @Field(() => CooperationClauseEnum, { nullable: true })
  @IsOptional()
  @IsIn(COOPERATION_CLAUSES)
  readonly cooperationClause?: CooperationClause | null;

  @Field(() => String, { defaultValue: '' })
  @IsCleanText()
  @MaxLength(REASON)
  readonly cooperationReason!: string;

  @Field(() => InvolvementInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => InvolvementInput)
  readonly involvement?: InvolvementInput | null;

  @Field(() => TenderPreparationInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => TenderPreparationInput)
  readonly preparation?: TenderPreparationInput | null;

  @Field(() => AdviceRoundInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AdviceRoundInput)
  readonly adviceRound?: AdviceRoundInput | null;

  @Field(() => ReservationEnum, { nullable: true })
  @IsOptional()
  @IsIn(RESERVATIONS)
  readonly reserved?: Reservation | null;

  @Field(() => TenderPlanningInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => TenderPlanningInput)
  readonly planning?: TenderPlanningInput | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(730)
  readonly bidValidDays?: number | null;

  @Field(() => Boolean, { defaultValue: true })
  @IsBoolean()
  readonly standstill!: boolean;

  @Field(() => LotInput, { description: 'The one lot of an undivided tender.' })
  @ValidateNested()
  @Type(() => LotInput)
  readonly lot!: LotInput;

  @Field(() => [CriterionInput], { defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => CriterionInput)
  readonly criteria!: CriterionInput[];

  @Field(() => [InvitedPartyInput], { defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => InvitedPartyInput)
  readonly invited!: InvitedPartyInput[];
}
