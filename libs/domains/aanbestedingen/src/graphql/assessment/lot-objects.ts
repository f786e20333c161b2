// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { ApiContext } from '@samenspel/graphql-kit';
import { FindLots } from '../../application/tenders/find-lots.js';
import type { LotType } from '../tenders/lot.type.js';
import { lotObject } from '../tenders/tender-object.js';

/** The lot that a mutation changed, as it is now. */
@Injectable()
export class LotObjects {
  constructor(private readonly lots: FindLots) {}

  async one({ actor }: ApiContext, lotId: string): Promise<{ readonly lot: LotType | null }> {
    const lot = await this.lots.one(actor, lotId);
    return { lot: lot === null ? null : lotObject(lot) };
  }
}
