// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import type { PersonName } from '@samenspel/accounts';
import { PageArgs, toPayload, type ApiContext, type Page } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { EndMemberRole } from '../application/end-member-role.js';
import { FindMembers, type Member } from '../application/find-members.js';
import { GiveMemberRole } from '../application/give-member-role.js';
import { LeaveParty } from '../application/leave-party.js';
import { EndMemberRoleInput, GiveMemberRoleInput } from './member.inputs.js';
import { EndMemberRolePayload, GiveMemberRolePayload } from './member.payloads.js';
import { MemberConnection, MemberType } from './member.type.js';
import { LeavePartyPayload } from './party.payloads.js';
import { PartyResolver } from './party.resolver.js';
import { PersonType } from './person.type.js';
import { PersonsLoader } from './persons.loader.js';

@Resolver(() => MemberType)
export class MemberResolver {
  constructor(
    private readonly find: FindMembers,
    private readonly persons: PersonsLoader,
    private readonly give: GiveMemberRole,
    private readonly end: EndMemberRole,
    private readonly leave: LeaveParty,
    private readonly parties: PartyResolver,
  ) {}

  @Query(() => MemberConnection, { description: 'Who belongs to the party that one acts for.' })
  @Allow('member:read')
  members(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<Member>> {
    return this.find.list(actor, page);
  }

  @ResolveField(() => PersonType, { nullable: true })
  person(@Parent() member: Member, @Context() context: ApiContext): Promise<PersonName | null> {
    return this.persons.names.load(context, member.personId);
  }

  @Mutation(() => GiveMemberRolePayload)
  @Allow('member:manage')
  async giveMemberRole(@CurrentActor() actor: Actor, @Args('input') input: GiveMemberRoleInput): Promise<object> {
    return toPayload(await this.give.execute(actor, input), () => ({ ownParty: this.parties.ownParty(actor) }));
  }

  @Mutation(() => EndMemberRolePayload)
  @Allow('member:manage')
  async endMemberRole(@CurrentActor() actor: Actor, @Args('input') input: EndMemberRoleInput): Promise<object> {
    return toPayload(await this.end.execute(actor, input), () => ({ ownParty: this.parties.ownParty(actor) }));
  }

  @Mutation(() => LeavePartyPayload, { description: 'Leaves the party that one acts for; the last administrator hands over first.' })
  @Allow('member:leave')
  async leaveParty(@CurrentActor() actor: Actor): Promise<object> {
    return toPayload(await this.leave.execute(actor), ({ partyId }) => ({ partyId }));
  }
}
