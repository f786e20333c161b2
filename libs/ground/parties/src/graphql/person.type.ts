// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';

@ObjectType('Person', { description: 'Somebody of the party that one acts for.' })
@Allow('account:read-own')
export class PersonType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly displayName!: string;
}
