// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { MutationPayload } from '@samenspel/graphql-kit';
import { OwnPartyType } from './own-party.type.js';
import { PartyStandingType } from './party-standing.type.js';

@ObjectType()
@AllowAnonymous()
export class RegisterProviderPayload extends MutationPayload {
  @Field(() => PartyStandingType, { nullable: true })
  readonly standing!: PartyStandingType | null;
}

@ObjectType()
@AllowAnonymous()
export class ChangePartyPayload extends MutationPayload {
  @Field(() => OwnPartyType, { nullable: true })
  readonly ownParty!: OwnPartyType | null;
}

@ObjectType()
@AllowAnonymous()
export class HandOverPartyPayload extends MutationPayload {
  @Field(() => OwnPartyType, { nullable: true })
  readonly ownParty!: OwnPartyType | null;
}

@ObjectType()
@AllowAnonymous()
export class LeavePartyPayload extends MutationPayload {
  @Field(() => ID, { nullable: true, description: 'The party that one left.' })
  readonly partyId!: string | null;
}
