// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { LEGAL_FORMS, type LegalForm } from '../domain/party.js';
import { LegalFormEnum, PartyKindEnum } from './enums.js';

@InputType()
export class RegisterProviderInput {
  @Field(() => PartyKindEnum, { description: 'provider or association.' })
  @IsIn(['provider', 'association'])
  readonly kind!: 'provider' | 'association';

  @Field(() => String)
  @IsString()
  @MaxLength(200)
  readonly name!: string;

  @Field(() => LegalFormEnum, { nullable: true })
  @IsOptional()
  @IsIn(LEGAL_FORMS)
  readonly legalForm?: LegalForm | null;

  @Field(() => String, { nullable: true, description: 'Eight digits; nobody needs one.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly kvkNumber?: string | null;
}

@InputType()
export class ChangePartyInput {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  readonly version!: number;

  @Field(() => String)
  @IsString()
  @MaxLength(200)
  readonly name!: string;

  @Field(() => LegalFormEnum, { nullable: true })
  @IsOptional()
  @IsIn(LEGAL_FORMS)
  readonly legalForm?: LegalForm | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  readonly kvkNumber?: string | null;
}

@InputType()
export class HandOverPartyInput {
  @Field(() => ID, { description: 'A member, who becomes administrator in your place.' })
  @IsUUID()
  readonly toPersonId!: string;
}
