// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RequestLoader } from '@samenspel/graphql-kit';
import { FindWholeTenders, type WholeTender } from '../../application/tenders/find-whole-tenders.js';

/** Lots, dates, actions and what staff see of tenders, for one request: a fixed number of statements, whatever the page size. */
@Injectable()
export class TendersLoader {
  readonly whole: RequestLoader<string, WholeTender>;

  constructor(find: FindWholeTenders) {
    this.whole = new RequestLoader((context, ids) => find.byIds(context.actor, ids));
  }
}
