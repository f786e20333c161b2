// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { PageArgs, Selected, SelectedFields, type ApiContext, type Page } from '@samenspel/graphql-kit';
import { FindTenders } from '../../application/tenders/find-tenders.js';
import { mapPage } from '../page-of-list.js';
import { TenderConnection, TenderType } from './tender.type.js';
import { tenderObject } from './tender-object.js';
import { TendersArgs } from './tenders.args.js';
import { aheadOf, TendersAhead } from './tenders-ahead.js';

@Resolver(() => TenderType)
export class TenderResolver {
  constructor(
    private readonly find: FindTenders,
    private readonly along: TendersAhead,
  ) {}

  @Query(() => TenderConnection, { description: 'Public tenders, last published first; without a municipality those for practice are left out.' })
  @Allow('tender:read')
  async tenders(
    @Args() { municipality, status, ...page }: TendersArgs,
    @Context() context: ApiContext,
    @SelectedFields() selected: Selected,
  ): Promise<Page<TenderType>> {
    const ahead = aheadOf(selected.ofNodes());
    const found = await this.find.list({ municipality: municipality ?? null, status: status ?? null }, page, ahead);
    this.along.keep(context, found.read, ahead);
    return mapPage(found, tenderObject);
  }

  @Query(() => TenderConnection, { description: 'Every tender of your municipality, drafts too, newest first.' })
  @Allow('tender:read-draft')
  async myTenders(@Args() page: PageArgs, @Context() context: ApiContext, @SelectedFields() selected: Selected): Promise<Page<TenderType>> {
    const ahead = aheadOf(selected.ofNodes());
    const found = await this.find.mine(context.actor, page, ahead);
    this.along.keep(context, found.read, ahead);
    return mapPage(found, tenderObject);
  }

  @Query(() => TenderType, { nullable: true })
  @Allow('tender:read')
  async tender(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: ApiContext,
    @SelectedFields() selected: Selected,
  ): Promise<TenderType | null> {
    const ahead = aheadOf(selected);
    const read = await this.find.read(context.actor, id, ahead);
    this.along.keep(context, read, ahead);
    return read.tenders.map(tenderObject)[0] ?? null;
  }
}
