// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Connection } from '@samenspel/graphql-kit';
import type { StaffRoleState } from '../application/find-staff-roles.js';
import type { StaffRole } from '../domain/roles.js';
import { StaffRoleEnum, StaffRoleStateEnum } from './enums.js';

@ObjectType('GivenStaffRole', { description: 'A role of one person in the municipality that one acts for.' })
@Allow('staff-role:read')
export class GivenStaffRoleType {
  readonly personId!: string;
  readonly proposedBy!: string | null;
  readonly confirmedBy!: string | null;

  @Field(() => ID)
  readonly id!: string;

  @Field(() => StaffRoleEnum)
  readonly role!: StaffRole;

  @Field(() => StaffRoleStateEnum)
  readonly state!: StaffRoleState;

  @Field(() => String, { nullable: true })
  readonly reason!: string | null;

  @Field(() => Date)
  readonly from!: Date;

  @Field(() => Date, { nullable: true })
  readonly until!: Date | null;

  @Field(() => ID, { nullable: true, description: 'Set for a guest of another municipality: the only case that the role is for.' })
  readonly caseId!: string | null;
}

@ObjectType()
@Allow('staff-role:read')
export class GivenStaffRoleConnection extends Connection('GivenStaffRole', () => GivenStaffRoleType) {}
