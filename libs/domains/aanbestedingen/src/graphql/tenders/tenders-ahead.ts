// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { ApiContext, Selected } from '@samenspel/graphql-kit';
import { FIELDS_ON_PAGE } from '../../application/tenders/tender-summary.js';
import type { Ahead, TendersRead } from '../../application/tenders/read-ahead.js';
import { AdviceLoader } from '../advice/advice.loader.js';
import { TendersLoader } from './tenders.loader.js';

/** What a document asks of each tender, to be read in one statement with it. */
export function aheadOf(tender: Selected): Ahead {
  const lots = tender.firstPage('lots');
  const advice = lots === null ? null : tender.of('lots').ofNodes().firstPage('publicAdvice');
  return { onPage: tender.hasAny(FIELDS_ON_PAGE), lots, advice };
}

/** Hands what was read along to the loaders of the fields that will ask for it. Whatever was not, they read themselves. */
@Injectable()
export class TendersAhead {
  constructor(
    private readonly tenders: TendersLoader,
    private readonly advice: AdviceLoader,
  ) {}

  keep(context: ApiContext, read: TendersRead, { lots, advice }: Ahead): void {
    if (lots !== null) this.tenders.lots.prime(context, lots, read.lots);
    if (advice !== null) this.advice.published.prime(context, advice, read.advice);
  }
}
