// SPDX-License-Identifier: EUPL-1.2
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '@samenspel/access';
import { Cost, PageArgs, type ApiContext, type Page } from '@samenspel/graphql-kit';
import type { WholeTender } from '../../application/tenders/find-whole-tenders.js';
import type { TenderAction } from '../../domain/tenders/available-actions.js';
import { mapPage } from '../page-of-list.js';
import { LotConnection, type LotType } from './lot.type.js';
import { InvitedPartyType, LegalDateType, PublicationStepType, TenderEndingType, TenderTaskType, TenderWarningType } from './tender-parts.type.js';
import { TenderType } from './tender.type.js';
import { TenderActionEnum } from './tender.enums.js';
import { lotObject } from './tender-object.js';
import { TendersLoader } from './tenders.loader.js';

/** What takes more than the row of the tender. Fields for staff are null on a tender of another municipality. */
@Resolver(() => TenderType)
export class TenderPartsResolver {
  constructor(private readonly loader: TendersLoader) {}

  @ResolveField(() => LotConnection)
  async lots(@Parent() tender: TenderType, @Args() page: PageArgs, @Context() context: ApiContext): Promise<Page<LotType>> {
    return mapPage(await this.loader.lots.load(context, tender.id, page), lotObject);
  }

  @ResolveField(() => [LegalDateType], { description: 'The dates in their order, each with why it is that date.' })
  @Cost({ own: 2, size: 10 })
  async dates(@Parent() tender: TenderType, @Context() context: ApiContext): Promise<LegalDateType[]> {
    const whole = await this.loader.whole.load(context, tender.id);
    return (whole?.dates ?? []).map(({ because, params, ...date }) => ({ ...date, because: ({ say }) => say(because, params) }));
  }

  @ResolveField(() => [TenderActionEnum], { description: 'Mutations that you may do on it now.' })
  @Cost({ own: 2 })
  async availableActions(@Parent() tender: TenderType, @Context() context: ApiContext): Promise<readonly TenderAction[]> {
    return (await this.loader.whole.load(context, tender.id))?.actions ?? [];
  }

  @ResolveField(() => TenderEndingType, { nullable: true })
  async ending(@Parent() tender: TenderType, @Context() context: ApiContext): Promise<TenderEndingType | null> {
    return (await this.loader.whole.load(context, tender.id))?.ending ?? null;
  }

  @ResolveField(() => [TenderWarningType], { nullable: true, description: 'What a careful reader would ask about the draft.' })
  @Allow('tender:read-draft')
  @Cost({ own: 5, size: 20 })
  async warnings(@Parent() tender: TenderType, @Context() context: ApiContext): Promise<TenderWarningType[] | null> {
    const found = await this.loader.warnings.load(context, tender.id);
    return found?.map(({ params, ...warning }) => ({ ...warning, message: ({ say }: ApiContext) => say(warning.code, params) })) ?? null;
  }

  @ResolveField(() => [PublicationStepType], { nullable: true })
  @Allow('tender:read-draft')
  @Cost({ size: 10 })
  async publicationSteps(@Parent() tender: TenderType, @Context() context: ApiContext): Promise<readonly PublicationStepType[] | null> {
    return (await this.own(tender, context))?.tender.steps ?? null;
  }

  @ResolveField(() => [TenderTaskType], { nullable: true })
  @Allow('tender:read-draft')
  @Cost({ size: 15 })
  async tasks(@Parent() tender: TenderType, @Context() context: ApiContext): Promise<readonly TenderTaskType[] | null> {
    return (await this.own(tender, context))?.tender.roles ?? null;
  }

  @ResolveField(() => [InvitedPartyType], { nullable: true })
  @Allow('tender:read-draft')
  @Cost({ size: 5 })
  async invited(@Parent() tender: TenderType, @Context() context: ApiContext): Promise<readonly InvitedPartyType[] | null> {
    return (await this.own(tender, context))?.tender.invited ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: 'The reasons of a withdrawal that waits for a decision.' })
  @Allow('tender:read-draft')
  async proposedWithdrawal(@Parent() tender: TenderType, @Context() context: ApiContext): Promise<string | null> {
    return (await this.own(tender, context))?.proposedWithdrawal ?? null;
  }

  private async own(tender: TenderType, context: ApiContext): Promise<WholeTender | null> {
    const whole = await this.loader.whole.load(context, tender.id);
    return whole?.own === true ? whole : null;
  }
}
