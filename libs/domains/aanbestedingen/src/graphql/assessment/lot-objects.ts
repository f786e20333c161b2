// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { ApiContext } from '@samenspel/graphql-kit';
import { FindOpening } from '../../application/bids/find-opening.js';
import type { LotType } from '../tenders/lot.type.js';
import { lotObject } from '../tenders/tender-object.js';
import { TendersLoader } from '../tenders/tenders.loader.js';

/** The lot that a mutation changed, as it is now. */
@Injectable()
export class LotObjects {
  constructor(
    private readonly find: FindOpening,
    private readonly tenders: TendersLoader,
  ) {}

  async one(context: ApiContext, lotId: string): Promise<{ readonly lot: LotType | null }> {
    const tenderId = await this.find.tenderOf(lotId);
    const whole = tenderId === null ? null : await this.tenders.whole.load(context, tenderId);
    const lot = whole?.tender.lots.find(({ id }) => id === lotId);
    return { lot: lot === undefined ? null : lotObject(lot) };
  }
}
