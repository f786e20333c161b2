// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import type { PartyKind } from '@samenspel/kernel';
import type { Standing } from '../application/party-roles.js';
import { PartyKindEnum } from './enums.js';

@ObjectType('PartyStanding', { description: 'A party for which one may act, and in which roles.' })
@Allow('account:read-own')
export class PartyStandingType {
  @Field(() => ID, { description: 'For the header Samenspel-Party.' })
  readonly partyId!: string;

  @Field(() => PartyKindEnum)
  readonly kind!: PartyKind;

  @Field(() => String)
  readonly name!: string;

  @Field(() => ID, { nullable: true })
  readonly municipalityId!: string | null;

  @Field(() => [String])
  readonly roles!: readonly string[];
}

export const toPartyStanding = ({ party, name, roles }: Standing): PartyStandingType => ({
  partyId: party.id,
  kind: party.kind,
  name,
  municipalityId: party.municipalityId,
  roles: [...roles].sort(),
});
