// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentActor } from '@samenspel/access';
import { Cost, PageArgs, type ApiContext, type Page } from '@samenspel/graphql-kit';
import type { Actor } from '@samenspel/kernel';
import type { BidPurpose } from '@samenspel/sealing';
import { FindBids } from '../../application/bids/find-bids.js';
import { FindOpening } from '../../application/bids/find-opening.js';
import { FindLots } from '../../application/tenders/find-lots.js';
import { mapPage } from '../page-of-list.js';
import { LotType } from '../tenders/lot.type.js';
import { lotObject } from '../tenders/tender-object.js';
import { bidObject, recordObject } from './bid-objects.js';
import { BidConnection, type BidType } from './bid.type.js';
import { BidPurposeEnum } from './bids.enums.js';
import { BidsLoader } from './bids.loader.js';
import { ClosingType, SupersededClosingType, OpeningRecordType } from './opening.type.js';
import { LotKeysType } from './sealed-bid.type.js';

/** Keys, closing, opening and bids of a lot. */
@Resolver(() => LotType)
export class LotBidsResolver {
  constructor(
    private readonly findBids: FindBids,
    private readonly findOpening: FindOpening,
    private readonly loader: BidsLoader,
    private readonly lots: FindLots,
  ) {}

  @Query(() => LotType, { nullable: true })
  @Allow('tender:read')
  async lot(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<LotType | null> {
    const lot = await this.lots.one(actor, id);
    return lot === null ? null : lotObject(lot);
  }

  @ResolveField(() => LotKeysType, { nullable: true, description: 'From the publication on.' })
  async keys(@Parent() lot: LotType, @Context() context: ApiContext): Promise<LotKeysType | null> {
    return this.loader.recipients.load(context, lot.id);
  }

  @ResolveField(() => ClosingType, { nullable: true, description: 'From the deadline on, also when nobody bid.' })
  async closing(@Parent() lot: LotType, @Context() context: ApiContext): Promise<ClosingType | null> {
    return this.loader.closings.load(context, lot.id);
  }

  @ResolveField(() => [SupersededClosingType], { description: 'Closings before the deadline was moved, in order.' })
  @Cost({ own: 2, size: 2 })
  async supersededClosings(@Parent() lot: LotType, @Context() context: ApiContext): Promise<readonly SupersededClosingType[]> {
    return (await this.loader.supersededClosings.load(context, lot.id)) ?? [];
  }

  @ResolveField(() => OpeningRecordType, { nullable: true })
  @Cost({ own: 5 })
  async openingRecord(
    @Parent() lot: LotType,
    @Args('purpose', { type: () => BidPurposeEnum }) purpose: BidPurpose,
    @CurrentActor() actor: Actor,
  ): Promise<OpeningRecordType | null> {
    const record = await this.findOpening.record(actor, lot.id, purpose);
    return record === null ? null : recordObject(record);
  }

  @ResolveField(() => BidConnection, { description: 'Empty until the opening, for everybody. Afterwards those that you may read.' })
  @Cost({ own: 5 })
  async bids(@Parent() lot: LotType, @Args() page: PageArgs, @CurrentActor() actor: Actor): Promise<Page<BidType>> {
    return mapPage(await this.findBids.ofLot(actor, lot.id, page), bidObject);
  }
}
