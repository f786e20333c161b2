// SPDX-License-Identifier: EUPL-1.2
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { AgreementFormEnum } from '@samenspel/agreements/graphql';
import { IsCleanText, LocalDateScalar, MutationPayload, SafeIntScalar } from '@samenspel/graphql-kit';
import type { LocalDate } from '@samenspel/kernel';
import { TermLengthInput } from '@samenspel/reference/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { APPLICANT_KINDS, FORMS_AFTER_YES, type ApplicantKind, type ChallengePolicy, type FormAfterYes } from '../domain/policy/policy.js';
import { ApplicantKindEnum } from './challenge.enums.js';

const SHORT = 500;
const LONG = 10_000;
const THIS_CENTURY = /^20[2-9]\d-/;

@InputType({ description: 'The term of the ordinance itself.' })
export class OrdinanceTermInput {
  @Field(() => TermLengthInput)
  @ValidateNested()
  @Type(() => TermLengthInput)
  readonly length!: TermLengthInput;

  @Field(() => Boolean, { description: 'Whether it moves an end on a day off (C-22).' })
  @IsBoolean()
  readonly moves!: boolean;

  @Field(() => Boolean, { description: 'Whether a notice may put the due date off (C-13).' })
  @IsBoolean()
  readonly adjournable!: boolean;
}

@InputType({ description: 'What the ordinance says (C-01).' })
export class ChallengeRulesInput implements Omit<ChallengePolicy, 'penalty'> {
  @Field(() => Boolean)
  @IsBoolean()
  readonly enabled!: boolean;

  @Field(() => String, { nullable: true, description: 'The number in the national register, as in CVDR123456.' })
  @IsOptional()
  @Matches(/^CVDR\d{1,9}$/)
  readonly ordinance: string | null = null;

  @Field(() => [ApplicantKindEnum])
  @IsArray()
  @ArrayMaxSize(3)
  @IsIn(APPLICANT_KINDS, { each: true })
  readonly mayChallenge!: readonly ApplicantKind[];

  @Field(() => OrdinanceTermInput, { nullable: true, description: 'Left out for the eight weeks of the Awb.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => OrdinanceTermInput)
  readonly term: OrdinanceTermInput | null = null;

  @Field(() => String, { description: '`college` or `council`.' })
  @IsIn(['college', 'council'])
  readonly decidedBy!: 'college' | 'council';

  @Field(() => SafeIntScalar, { nullable: true, description: 'Above this budget the body itself decides.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  readonly mandateCents: number | null = null;

  @Field(() => Boolean)
  @IsBoolean()
  readonly dialogueNeeded!: boolean;

  @Field(() => Boolean)
  @IsBoolean()
  readonly adviceNeeded!: boolean;

  @Field(() => Boolean)
  @IsBoolean()
  readonly costsNotHigher!: boolean;

  @Field(() => [AgreementFormEnum])
  @IsArray()
  @ArrayMaxSize(5)
  @IsIn(FORMS_AFTER_YES, { each: true })
  readonly formsAfterYes!: readonly FormAfterYes[];

  @Field(() => TermLengthInput, { nullable: true, description: 'The longest that a task is handed over for at first.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => TermLengthInput)
  readonly longest: TermLengthInput | null = null;

  @Field(() => TermLengthInput, { nullable: true, description: 'How long before the start one must file.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => TermLengthInput)
  readonly fileBeforeStart: TermLengthInput | null = null;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(60)
  readonly warnDaysBefore!: number;

  @Field(() => Boolean)
  @IsBoolean()
  readonly objectionCommittee!: boolean;

  @Field(() => [String], { description: 'Standard texts: sent unchanged they are no reasons (C-30).' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(LONG, { each: true })
  readonly templates!: readonly string[];
}

@InputType()
export class SetChallengePolicyInput {
  @Field(() => LocalDateScalar, { description: 'A day to come: running cases keep their rules.' })
  @Matches(THIS_CENTURY)
  readonly validFrom!: LocalDate;

  @Field(() => String, { description: 'The ordinance, with its number or address.' })
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly source!: string;

  @Field(() => ChallengeRulesInput)
  @ValidateNested()
  @Type(() => ChallengeRulesInput)
  readonly rules!: ChallengeRulesInput;
}

@InputType()
export class VerifyChallengePolicyInput {
  @Field(() => LocalDateScalar)
  @Matches(THIS_CENTURY)
  readonly validFrom!: LocalDate;
}

@ObjectType()
@Allow('challenge:set-rules', 'challenge:verify-rules')
export class ChallengePolicyPayload extends MutationPayload {
  @Field(() => LocalDateScalar, { nullable: true })
  readonly validFrom?: LocalDate | null;
}
