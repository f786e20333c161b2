// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import type { PersonName } from '@samenspel/accounts';
import { PageArgs, toPayload, type ApiContext, type Page } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { AnswerStaffRole } from '../application/answer-staff-role.js';
import { EndStaffRole } from '../application/end-staff-role.js';
import { FindStaffRoles, type GivenStaffRole } from '../application/find-staff-roles.js';
import { ProposeStaffRole } from '../application/propose-staff-role.js';
import { PersonType } from './person.type.js';
import { PersonsLoader } from './persons.loader.js';
import { AnswerStaffRoleInput, EndStaffRoleInput, ProposeStaffRoleInput } from './staff.inputs.js';
import { ConfirmStaffRolePayload, EndStaffRolePayload, ProposeStaffRolePayload, RefuseStaffRolePayload } from './staff.payloads.js';
import { GivenStaffRoleConnection, GivenStaffRoleType } from './staff-role.type.js';

@Resolver(() => GivenStaffRoleType)
export class StaffRoleResolver {
  constructor(
    private readonly find: FindStaffRoles,
    private readonly persons: PersonsLoader,
    private readonly propose: ProposeStaffRole,
    private readonly answer: AnswerStaffRole,
    private readonly end: EndStaffRole,
  ) {}

  @Query(() => GivenStaffRoleConnection, { description: 'Who has, had or may get which role in the municipality that one acts for.' })
  @Allow('staff-role:read')
  staffRoles(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<GivenStaffRole>> {
    return this.find.list(actor, page);
  }

  @ResolveField(() => PersonType, { nullable: true })
  person(@Parent() role: GivenStaffRole, @Context() context: ApiContext): Promise<PersonName | null> {
    return this.persons.names.load(context, role.personId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null for the first administrators, whom the installation appointed.' })
  proposer(@Parent() role: GivenStaffRole, @Context() context: ApiContext): Promise<PersonName | null> | null {
    return role.proposedBy === null ? null : this.persons.names.load(context, role.proposedBy);
  }

  @ResolveField(() => PersonType, { nullable: true })
  confirmer(@Parent() role: GivenStaffRole, @Context() context: ApiContext): Promise<PersonName | null> | null {
    return role.confirmedBy === null ? null : this.persons.names.load(context, role.confirmedBy);
  }

  @Mutation(() => ProposeStaffRolePayload, { description: 'The role holds once a second person confirmed it. Asks for a fresh second factor.' })
  @Allow('staff-role:propose')
  @AskSecondFactor()
  async proposeStaffRole(@CurrentActor() actor: Actor, @Args('input') input: ProposeStaffRoleInput): Promise<object> {
    return toPayload(await this.propose.execute(actor, input), ({ staffRoleId }) => ({ staffRole: this.find.one(actor, staffRoleId) }));
  }

  @Mutation(() => ConfirmStaffRolePayload, { description: 'Asks for a fresh second factor.' })
  @Allow('staff-role:confirm')
  @AskSecondFactor()
  async confirmStaffRole(@CurrentActor() actor: Actor, @Args('input') { staffRoleId }: AnswerStaffRoleInput): Promise<object> {
    return toPayload(await this.answer.execute(actor, { staffRoleId, confirm: true }), () => ({ staffRole: this.find.one(actor, staffRoleId) }));
  }

  @Mutation(() => RefuseStaffRolePayload)
  @Allow('staff-role:confirm')
  async refuseStaffRole(@CurrentActor() actor: Actor, @Args('input') { staffRoleId }: AnswerStaffRoleInput): Promise<object> {
    return toPayload(await this.answer.execute(actor, { staffRoleId, confirm: false }), () => ({ staffRole: this.find.one(actor, staffRoleId) }));
  }

  @Mutation(() => EndStaffRolePayload, { description: 'Takes effect at once. Asks for a fresh second factor.' })
  @Allow('staff-role:propose')
  @AskSecondFactor()
  async endStaffRole(@CurrentActor() actor: Actor, @Args('input') input: EndStaffRoleInput): Promise<object> {
    return toPayload(await this.end.execute(actor, input), ({ staffRoleId }) => ({ staffRole: this.find.one(actor, staffRoleId) }));
  }
}
