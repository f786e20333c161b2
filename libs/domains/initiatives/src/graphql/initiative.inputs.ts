// SPDX-License-Identifier: EUPL-1.2
import { Field, InputType, Int } from '@nestjs/graphql';
import { AreaRefInput } from '@samenspel/areas/graphql';
import { LEGAL_FORMS, type LegalForm } from '@samenspel/parties';
import { LegalFormEnum } from '@samenspel/parties/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { PARTICIPATION_FORMS, PHASES, VALUES, type ParticipationForm, type Phase } from '../domain/initiative.js';
import { THEMES, type Theme } from '../domain/themes.js';
import { InitiativeValueEnum, ParticipationFormEnum, PhaseEnum, ThemeEnum } from './enums.js';

@InputType()
export class UpdateInitiativeInput {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  readonly version!: number;

  @Field(() => String)
  @IsString()
  @MaxLength(500)
  readonly summary!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  readonly story?: string | null;

  @Field(() => [AreaRefInput])
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AreaRefInput)
  readonly areas!: AreaRefInput[];

  @Field(() => [ThemeEnum])
  @IsArray()
  @IsIn(THEMES, { each: true })
  readonly themes!: Theme[];

  @Field(() => PhaseEnum, { nullable: true })
  @IsOptional()
  @IsIn(PHASES)
  readonly phase?: Phase | null;

  @Field(() => ParticipationFormEnum, { nullable: true })
  @IsOptional()
  @IsIn(PARTICIPATION_FORMS)
  readonly participationForm?: ParticipationForm | null;

  @Field(() => [InitiativeValueEnum], { nullable: true })
  @IsOptional()
  @IsArray()
  @IsIn(VALUES, { each: true })
  readonly values?: string[] | null;
}

@InputType()
export class RegisterInitiativeInput {
  @Field(() => String)
  @IsString()
  @MaxLength(200)
  readonly name!: string;

  @Field(() => LegalFormEnum, { nullable: true, description: 'None yet when left out.' })
  @IsOptional()
  @IsIn(LEGAL_FORMS)
  readonly legalForm?: LegalForm | null;

  @Field(() => String, { nullable: true, description: 'Eight digits; nobody needs one.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly kvkNumber?: string | null;

  @Field(() => String)
  @IsString()
  @MaxLength(500)
  readonly summary!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  readonly story?: string | null;

  @Field(() => [AreaRefInput])
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AreaRefInput)
  readonly areas!: AreaRefInput[];

  @Field(() => [ThemeEnum])
  @IsArray()
  @IsIn(THEMES, { each: true })
  readonly themes!: Theme[];

  @Field(() => PhaseEnum, { nullable: true })
  @IsOptional()
  @IsIn(PHASES)
  readonly phase?: Phase | null;

  @Field(() => ParticipationFormEnum, { nullable: true })
  @IsOptional()
  @IsIn(PARTICIPATION_FORMS)
  readonly participationForm?: ParticipationForm | null;

  @Field(() => [InitiativeValueEnum], { nullable: true })
  @IsOptional()
  @IsArray()
  @IsIn(VALUES, { each: true })
  readonly values?: string[] | null;
}

@InputType()
export class PublishInitiativeInput {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  readonly version!: number;

  @Field(() => Boolean, { defaultValue: true, description: 'False hides it everywhere, also where it was already.' })
  @IsBoolean()
  readonly published!: boolean;
}
