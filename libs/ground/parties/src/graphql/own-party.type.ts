// SPDX-License-Identifier: EUPL-1.2
import { Field, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { PartyType } from './party.type.js';

@ObjectType('OwnParty', { description: 'The party that one acts for, as its members see it.' })
@Allow('party:read-own')
export class OwnPartyType {
  @Field(() => PartyType)
  readonly party!: PartyType;

  @Field(() => Boolean, { description: 'Fewer than two persons administer it: invite a second one.' })
  readonly needsSecondAdministrator!: boolean;
}
