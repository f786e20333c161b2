// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { LanguageEnum } from './viewer.type.js';

@InputType()
export class ChangeOwnAccountInput {
  @Field(() => Int)
  @IsInt()
  readonly version!: number;

  @Field(() => String)
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  readonly displayName!: string;

  @Field(() => LanguageEnum)
  @IsIn(['nl', 'en'])
  readonly language!: 'nl' | 'en';

  @Field(() => String, { nullable: true, description: 'Nobody needs one.' })
  @IsOptional()
  @IsEmail()
  readonly email?: string | null;
}

@InputType()
export class EndSessionInput {
  @Field(() => ID)
  @IsUUID()
  readonly sessionId!: string;
}

@InputType()
export class CreateMachineInput {
  @Field(() => String)
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  readonly name!: string;

  @Field(() => [String], { description: 'Names of permissions that you have yourself.' })
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  readonly scopes!: string[];

  @Field(() => Int, { defaultValue: 90, description: 'Days until it stops by itself, at most 366.' })
  @IsInt()
  @Min(1)
  @Max(366)
  readonly validDays!: number;

  @Field(() => String, { nullable: true, description: 'The client at the identity provider; without it an API key is made.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly clientId?: string | null;
}

@InputType()
export class WithdrawMachineInput {
  @Field(() => ID)
  @IsUUID()
  readonly machineId!: string;
}
