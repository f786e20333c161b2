// SPDX-License-Identifier: EUPL-1.2
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { PageArgs, type Page } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import { FindTenders } from '../../application/tenders/find-tenders.js';
import { mapPage } from '../page-of-list.js';
import { TenderConnection, TenderType } from './tender.type.js';
import { tenderObject } from './tender-object.js';
import { TendersArgs } from './tenders.args.js';

@Resolver(() => TenderType)
export class TenderResolver {
  constructor(private readonly find: FindTenders) {}

  @Query(() => TenderConnection, { description: 'Public tenders, last published first; without a municipality those for practice are left out.' })
  @Allow('tender:read')
  async tenders(@Args() { municipality, status, ...page }: TendersArgs): Promise<Page<TenderType>> {
    return mapPage(await this.find.list({ municipality: municipality ?? null, status: status ?? null }, page), tenderObject);
  }

  @Query(() => TenderConnection, { description: 'Every tender of your municipality, drafts too, newest first.' })
  @Allow('tender:read-draft')
  async myTenders(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<TenderType>> {
    return mapPage(await this.find.mine(actor, page), tenderObject);
  }

  @Query(() => TenderType, { nullable: true })
  @Allow('tender:read')
  async tender(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<TenderType | null> {
    const found = await this.find.one(actor, id);
    return found === null ? null : tenderObject(found);
  }
}
