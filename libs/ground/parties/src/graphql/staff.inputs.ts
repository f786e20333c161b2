// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { STAFF_ROLES, type StaffRole } from '../domain/roles.js';
import { StaffRoleEnum } from './enums.js';

@InputType({ description: 'Somebody of another municipality, for one case only.' })
export class GuestInput {
  @Field(() => ID)
  @IsUUID()
  readonly fromMunicipalityId!: string;

  @Field(() => String, { description: 'Such as tender.' })
  @Matches(/^[a-z][a-z_]{1,40}$/)
  readonly kind!: string;

  @Field(() => ID)
  @IsUUID()
  readonly id!: string;
}

@InputType()
export class ProposeStaffRoleInput {
  @Field(() => ID)
  @IsUUID()
  readonly personId!: string;

  @Field(() => StaffRoleEnum)
  @IsIn(STAFF_ROLES)
  readonly role!: StaffRole;

  @Field(() => String, { nullable: true, description: 'Needed when a published tender would change hands.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  readonly reason?: string | null;

  @Field(() => GuestInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => GuestInput)
  readonly guest?: GuestInput | null;

  @Field(() => Date, { nullable: true })
  @IsOptional()
  @IsDate()
  readonly from?: Date | null;

  @Field(() => Date, { nullable: true })
  @IsOptional()
  @IsDate()
  readonly until?: Date | null;
}

@InputType()
export class AnswerStaffRoleInput {
  @Field(() => ID)
  @IsUUID()
  readonly staffRoleId!: string;
}

@InputType()
export class EndStaffRoleInput {
  @Field(() => ID)
  @IsUUID()
  readonly staffRoleId!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  readonly reason?: string | null;
}

@InputType()
export class CreateMunicipalityInput {
  @Field(() => String, { description: 'Such as GM0308.' })
  @Matches(/^GM\d{4}$/)
  readonly code!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(63)
  readonly slug!: string;

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  readonly sandbox!: boolean;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly name?: string | null;
}

@InputType()
export class AppointFirstAdministratorInput {
  @Field(() => ID)
  @IsUUID()
  readonly municipalityId!: string;

  @Field(() => ID)
  @IsUUID()
  readonly personId!: string;
}
