// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AskSecondFactor, CurrentActor } from '@samenspel/access';
import { Cost, PageArgs, toPayload, type ApiContext, type Page } from '@samenspel/graphql-kit';
import type { Actor, DomainError, Result } from '@samenspel/kernel';
import { DecideChange } from '../../application/changes/decide-change.js';
import { ProposeChange } from '../../application/changes/propose-change.js';
import { FindTenders } from '../../application/tenders/find-tenders.js';
import { pageOfList } from '../page-of-list.js';
import { tenderObject } from '../tenders/tender-object.js';
import { TenderType } from '../tenders/tender.type.js';
import { DecideTenderChangeInput, ProposeExtensionInput, ProposeRectificationInput } from './change.inputs.js';
import { changeObject, planningWish, rectificationWish } from './change-objects.js';
import {
  DecideTenderChangePayload,
  ProposeExtensionPayload,
  ProposeRectificationPayload,
  TenderChangeConnection,
  TenderChangeType,
} from './change.type.js';
import { ChangesLoader } from './changes.loader.js';

type Outcome = Result<{ readonly tenderId: string }, DomainError | readonly DomainError[]>;

/** Changes of a public tender: proposed by one person, decided by another, read by everybody. */
@Resolver(() => TenderType)
export class ChangeResolver {
  constructor(
    private readonly loader: ChangesLoader,
    private readonly find: FindTenders,
    private readonly propose: ProposeChange,
    private readonly decide: DecideChange,
  ) {}

  @ResolveField(() => TenderChangeConnection, { description: 'Rectifications and extensions, in order, with what was and what is.' })
  async changes(@Parent() tender: TenderType, @Args() page: PageArgs, @Context() context: ApiContext): Promise<Page<TenderChangeType>> {
    return pageOfList((await this.loader.approved.load(context, tender.id)) ?? [], page, changeObject);
  }

  @ResolveField(() => TenderChangeType, { nullable: true, description: 'A change that waits for a decision.' })
  @Allow('tender:read-draft')
  @Cost({ own: 2 })
  async proposedChange(@Parent() tender: TenderType, @Context() context: ApiContext): Promise<TenderChangeType | null> {
    const found = await this.loader.proposed.load(context, tender.id);
    return found === null || found === undefined ? null : changeObject(found);
  }

  @Mutation(() => ProposeRectificationPayload, { description: 'Everything that stands in its way comes back at once.' })
  @Allow('tender:propose')
  async proposeRectification(@CurrentActor() actor: Actor, @Args('input') input: ProposeRectificationInput): Promise<object> {
    return this.answer(actor, await this.propose.rectification(actor, { ...input, wish: rectificationWish(input) }));
  }

  @Mutation(() => ProposeExtensionPayload, { description: 'Also when the deadline has passed, as long as no opening began.' })
  @Allow('tender:propose')
  async proposeExtension(@CurrentActor() actor: Actor, @Args('input') input: ProposeExtensionInput): Promise<object> {
    const wish = { values: planningWish(input.planning), lotTitles: [] };
    return this.answer(actor, await this.propose.extension(actor, { ...input, wish }));
  }

  @Mutation(() => DecideTenderChangePayload, { description: 'By another person than the proposer. Asks for a fresh second factor.' })
  @Allow('tender:publish')
  @AskSecondFactor()
  async decideTenderChange(@CurrentActor() actor: Actor, @Args('input') input: DecideTenderChangeInput): Promise<object> {
    return this.answer(actor, await this.decide.execute(actor, input));
  }

  private answer(actor: Actor, outcome: Outcome): Promise<object> {
    return toPayload(outcome, async ({ tenderId }) => {
      const found = await this.find.one(actor, tenderId);
      return { tender: found === null ? null : tenderObject(found) };
    });
  }
}
