// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { PageArgs, toPayload, type Page } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { AcceptInvitation } from '../application/accept-invitation.js';
import { CloseInvitation } from '../application/close-invitation.js';
import { FindMembers, type OpenInvitation } from '../application/find-members.js';
import { InvitationTokens } from '../application/invitation-tokens.js';
import { InviteMember } from '../application/invite-member.js';
import { InvitationConnection, InvitationType } from './invitation.type.js';
import { AcceptInvitationInput, CloseInvitationInput, InviteMemberInput } from './member.inputs.js';
import { AcceptInvitationPayload, CloseInvitationPayload, InviteMemberPayload } from './member.payloads.js';
import { StandingsReader } from './standings-reader.js';

@Resolver(() => InvitationType)
export class InvitationResolver {
  constructor(
    private readonly find: FindMembers,
    private readonly standings: StandingsReader,
    private readonly invite: InviteMember,
    private readonly tokens: InvitationTokens,
    private readonly accept: AcceptInvitation,
    private readonly close: CloseInvitation,
  ) {}

  @Query(() => InvitationConnection, { description: 'Open invitations to the party that one acts for.' })
  @Allow('invitation:create')
  partyInvitations(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<OpenInvitation>> {
    return this.find.ofParty(actor, page);
  }

  @Query(() => InvitationConnection, { description: 'Open invitations to oneself.' })
  @Allow('invitation:answer')
  myInvitations(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<OpenInvitation>> {
    return this.find.toPerson(actor, page);
  }

  @Mutation(() => InviteMemberPayload)
  @Allow('invitation:create')
  async inviteMember(@CurrentActor() actor: Actor, @Args('input') input: InviteMemberInput): Promise<object> {
    const byMail = (input.email ?? '') !== '';
    return toPayload(await this.invite.execute(actor, input), ({ invitationId }) => ({
      invitationId,
      token: byMail ? this.tokens.tokenOf(invitationId) : null,
    }));
  }

  @Mutation(() => AcceptInvitationPayload)
  @Allow('invitation:answer')
  async acceptInvitation(@CurrentActor() actor: Actor, @Args('input') input: AcceptInvitationInput): Promise<object> {
    return toPayload(await this.accept.execute(actor, input), ({ partyId }) => ({ standing: this.standings.one(actor, partyId) }));
  }

  @Mutation(() => CloseInvitationPayload, { description: 'Takes an invitation back, or declines one.' })
  @Allow('invitation:answer')
  async closeInvitation(@CurrentActor() actor: Actor, @Args('input') input: CloseInvitationInput): Promise<object> {
    return toPayload(await this.close.execute(actor, input), ({ invitationId }) => ({ invitationId }));
  }
}
