// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PARTY_ROLES, type PartyRole } from '../domain/roles.js';
import { PartyRoleEnum } from './enums.js';

@InputType()
export class InviteMemberInput {
  @Field(() => PartyRoleEnum)
  @IsIn(PARTY_ROLES)
  readonly role!: PartyRole;

  @Field(() => String, { nullable: true, description: 'An e-mail address or a person, not both.' })
  @IsOptional()
  @IsString()
  @MaxLength(255)
  readonly email?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  readonly personId?: string | null;
}

@InputType()
export class AcceptInvitationInput {
  @Field(() => String, { nullable: true, description: 'From the link that one was given.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly token?: string | null;

  @Field(() => ID, { nullable: true, description: 'For an invitation to oneself.' })
  @IsOptional()
  @IsUUID()
  readonly invitationId?: string | null;
}

@InputType()
export class CloseInvitationInput {
  @Field(() => ID)
  @IsUUID()
  readonly invitationId!: string;
}

@InputType()
export class GiveMemberRoleInput {
  @Field(() => ID)
  @IsUUID()
  readonly personId!: string;

  @Field(() => PartyRoleEnum)
  @IsIn(PARTY_ROLES)
  readonly role!: PartyRole;
}

@InputType()
export class EndMemberRoleInput {
  @Field(() => ID)
  @IsUUID()
  readonly personId!: string;

  @Field(() => PartyRoleEnum, { nullable: true, description: 'Without a role the person leaves the party.' })
  @IsOptional()
  @IsIn(PARTY_ROLES)
  readonly role?: PartyRole | null;
}
