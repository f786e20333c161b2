// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { MutationPayload } from '@samenspel/graphql-kit';
import { MunicipalityType } from './municipality.type.js';
import { GivenStaffRoleType } from './staff-role.type.js';

@ObjectType()
@AllowAnonymous()
export class ProposeStaffRolePayload extends MutationPayload {
  @Field(() => GivenStaffRoleType, { nullable: true })
  readonly staffRole!: GivenStaffRoleType | null;
}

@ObjectType()
@AllowAnonymous()
export class ConfirmStaffRolePayload extends MutationPayload {
  @Field(() => GivenStaffRoleType, { nullable: true })
  readonly staffRole!: GivenStaffRoleType | null;
}

@ObjectType()
@AllowAnonymous()
export class RefuseStaffRolePayload extends MutationPayload {
  @Field(() => GivenStaffRoleType, { nullable: true })
  readonly staffRole!: GivenStaffRoleType | null;
}

@ObjectType()
@AllowAnonymous()
export class EndStaffRolePayload extends MutationPayload {
  @Field(() => GivenStaffRoleType, { nullable: true })
  readonly staffRole!: GivenStaffRoleType | null;
}

@ObjectType()
@AllowAnonymous()
export class CreateMunicipalityPayload extends MutationPayload {
  @Field(() => MunicipalityType, { nullable: true })
  readonly municipality!: MunicipalityType | null;
}

@ObjectType()
@AllowAnonymous()
export class AppointFirstAdministratorPayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly staffRoleId!: string | null;
}
