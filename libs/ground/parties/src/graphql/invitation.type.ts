// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Connection } from '@samenspel/graphql-kit';
import type { PartyRole } from '../domain/roles.js';
import { PartyRoleEnum } from './enums.js';

@ObjectType('Invitation', { description: 'An invitation that stands open.' })
@Allow('invitation:answer')
export class InvitationType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly partyId!: string;

  @Field(() => String)
  readonly partyName!: string;

  @Field(() => PartyRoleEnum)
  readonly role!: PartyRole;

  @Field(() => String, { nullable: true, description: 'Null when it goes to a person who is known here.' })
  readonly email!: string | null;

  @Field(() => Date)
  readonly expiresAt!: Date;
}

@ObjectType()
@Allow('invitation:answer')
export class InvitationConnection extends Connection('Invitation', () => InvitationType) {}
