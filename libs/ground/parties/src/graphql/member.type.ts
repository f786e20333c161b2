// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Connection } from '@samenspel/graphql-kit';
import type { PartyRole } from '../domain/roles.js';
import { PartyRoleEnum } from './enums.js';

@ObjectType('Member', { description: 'Somebody who belongs to the party that one acts for.' })
@Allow('member:read')
export class MemberType {
  readonly personId!: string;

  @Field(() => [PartyRoleEnum])
  readonly roles!: readonly PartyRole[];

  @Field(() => Date)
  readonly since!: Date;
}

@ObjectType()
@Allow('member:read')
export class MemberConnection extends Connection('Member', () => MemberType) {}
