// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Connection } from '@samenspel/graphql-kit';

@ObjectType('Municipality', { description: 'A municipality that takes part.' })
@Allow('municipality:read')
export class MunicipalityType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID, { description: 'The municipality as a party, for the header Samenspel-Party of its staff.' })
  readonly partyId!: string;

  @Field(() => String, { description: 'Its word in the address.' })
  readonly slug!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Boolean, { description: 'A place to practise: nothing in it is real, and its clock can move.' })
  readonly sandbox!: boolean;

  @Field(() => String, { description: 'The code of Statistics Netherlands that it has now.' })
  readonly code!: string;
}

@ObjectType()
@Allow('municipality:read')
export class MunicipalityConnection extends Connection('Municipality', () => MunicipalityType) {}
