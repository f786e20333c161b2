// SPDX-License-Identifier: EUPL-1.2
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AllowAnonymous } from '@samenspel/access';
import { MutationPayload } from '@samenspel/graphql-kit';
import { OwnPartyType } from './own-party.type.js';
import { PartyStandingType } from './party-standing.type.js';

@ObjectType()
@AllowAnonymous()
export class InviteMemberPayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly invitationId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For an e-mail address: the secret of the link /invitations/{token}, to pass on. It is not kept.',
  })
  readonly token!: string | null;
}

@ObjectType()
@AllowAnonymous()
export class AcceptInvitationPayload extends MutationPayload {
  @Field(() => PartyStandingType, { nullable: true })
  readonly standing!: PartyStandingType | null;
}

@ObjectType()
@AllowAnonymous()
export class CloseInvitationPayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly invitationId!: string | null;
}

@ObjectType()
@AllowAnonymous()
export class GiveMemberRolePayload extends MutationPayload {
  @Field(() => OwnPartyType, { nullable: true })
  readonly ownParty!: OwnPartyType | null;
}

@ObjectType()
@AllowAnonymous()
export class EndMemberRolePayload extends MutationPayload {
  @Field(() => OwnPartyType, { nullable: true })
  readonly ownParty!: OwnPartyType | null;
}
