// SPDX-License-Identifier: EUPL-1.2
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { toPayload } from '@samenspel/graphql-kit';
import type { Actor, DomainError, Result } from '@samenspel/kernel';
import { ChangeTenderRoles } from '../../application/tenders/change-tender-roles.js';
import { CreateTender } from '../../application/tenders/create-tender.js';
import { FindTenders } from '../../application/tenders/find-tenders.js';
import { UpdateTender } from '../../application/tenders/update-tender.js';
import { draftContentOf } from './draft-content-of.js';
import { tenderObject } from './tender-object.js';
import { AssignTenderRoleInput, CreateTenderInput, RemoveTenderRoleInput } from './tender.inputs.js';
import { AssignTenderRolePayload, CreateTenderPayload, RemoveTenderRolePayload, UpdateTenderPayload } from './tender.payloads.js';
import { TenderType } from './tender.type.js';
import { UpdateTenderInput } from './update-tender.input.js';

type Outcome = Result<{ readonly tenderId: string }, DomainError | readonly DomainError[]>;

/** Writing a draft and naming its people. */
@Resolver(() => TenderType)
export class TenderMutationsResolver {
  constructor(
    private readonly find: FindTenders,
    private readonly create: CreateTender,
    private readonly update: UpdateTender,
    private readonly roles: ChangeTenderRoles,
  ) {}

  @Mutation(() => CreateTenderPayload, { description: 'Begins a draft with one lot; you are its procurement officer.' })
  @Allow('tender:draft')
  async createTender(@CurrentActor() actor: Actor, @Args('input') input: CreateTenderInput): Promise<object> {
    return this.answer(actor, await this.create.execute(actor, input));
  }

  @Mutation(() => UpdateTenderPayload, { description: 'Writes the whole draft anew; a proposal to publish it becomes void.' })
  @Allow('tender:draft')
  async updateTender(@CurrentActor() actor: Actor, @Args('input') input: UpdateTenderInput): Promise<object> {
    const { tenderId, version } = input;
    return this.answer(actor, await this.update.execute(actor, { tenderId, version, content: draftContentOf(input) }));
  }

  @Mutation(() => AssignTenderRolePayload, { description: 'Gives a colleague a task in the tender; each person has one.' })
  @Allow('tender:appoint')
  async assignTenderRole(@CurrentActor() actor: Actor, @Args('input') input: AssignTenderRoleInput): Promise<object> {
    return this.answer(actor, await this.roles.assign(actor, { ...input, reason: input.reason ?? null }));
  }

  @Mutation(() => RemoveTenderRolePayload)
  @Allow('tender:appoint')
  async removeTenderRole(@CurrentActor() actor: Actor, @Args('input') input: RemoveTenderRoleInput): Promise<object> {
    return this.answer(actor, await this.roles.remove(actor, { ...input, reason: input.reason ?? null }));
  }

  private answer(actor: Actor, outcome: Outcome): Promise<object> {
    return toPayload(outcome, async ({ tenderId }) => {
      const found = await this.find.one(actor, tenderId);
      return { tender: found === null ? null : tenderObject(found) };
    });
  }
}
