// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsCleanText } from '@samenspel/graphql-kit';
import { IsBoolean, IsDate, IsIn, IsInt, IsNotEmpty, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { OUTSIDE_STEPS, type OutsideStep } from '../../domain/tenders/publication.js';
import { TENDER_ROLES, type TenderRoleName } from '../../domain/tenders/tender.js';
import { REASON } from './draft.inputs.js';
import { OutsideStepEnum, TenderRoleEnum } from './tender.enums.js';

@InputType()
export class CreateTenderInput {
  @Field(() => String, { description: 'The slug of the municipality that you speak for.' })
  @Matches(/^[a-z][a-z0-9-]{1,62}$/)
  readonly municipality!: string;

  @Field(() => String)
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(200)
  readonly title!: string;
}

@InputType()
export class AssignTenderRoleInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;

  @Field(() => ID)
  @IsUUID()
  readonly personId!: string;

  @Field(() => TenderRoleEnum)
  @IsIn(TENDER_ROLES)
  readonly role!: TenderRoleName;

  @Field(() => String, { nullable: true, description: 'Needed once it was decided to publish; it stands in the record.' })
  @IsOptional()
  @IsCleanText()
  @MaxLength(REASON)
  readonly reason?: string | null;
}

@InputType()
export class RemoveTenderRoleInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;

  @Field(() => ID)
  @IsUUID()
  readonly personId!: string;

  @Field(() => TenderRoleEnum)
  @IsIn(TENDER_ROLES)
  readonly role!: TenderRoleName;

  @Field(() => String, { nullable: true, description: 'Needed once it was decided to publish; it stands in the record.' })
  @IsOptional()
  @IsCleanText()
  @MaxLength(REASON)
  readonly reason?: string | null;
}

@InputType()
export class ProposePublicationInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;

  @Field(() => Int)
  @IsInt()
  readonly version!: number;
}

@InputType()
export class DecidePublicationInput {
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

@InputType()
export class DecideWithdrawalInput {
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

@InputType()
export class RecordPublicationStepInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;

  @Field(() => OutsideStepEnum)
  @IsIn(OUTSIDE_STEPS)
  readonly kind!: OutsideStep;

  @Field(() => String, { description: 'The number or address that the other system gave.' })
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(500)
  readonly reference!: string;

  @Field(() => Date, { nullable: true, description: 'When it happened there; now when it is left out.' })
  @IsOptional()
  @IsDate()
  readonly at?: Date | null;
}

@InputType()
export class ProposeWithdrawalInput {
  @Field(() => ID)
  @IsUUID()
  readonly tenderId!: string;

  @Field(() => String, { description: 'All will read it.' })
  @IsCleanText()
  @IsNotEmpty()
  @MaxLength(REASON)
  readonly reason!: string;
}
