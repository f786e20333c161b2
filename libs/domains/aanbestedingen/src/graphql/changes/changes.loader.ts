// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RequestLoader } from '@samenspel/graphql-kit';
import { FindChanges, type TenderChangeView } from '../../application/changes/find-changes.js';

/** Changes of tenders for one request. */
@Injectable()
export class ChangesLoader {
  readonly approved: RequestLoader<string, readonly TenderChangeView[]>;
  readonly proposed: RequestLoader<string, TenderChangeView>;

  constructor(find: FindChanges) {
    this.approved = new RequestLoader((_context, tenderIds) => find.ofTenders(tenderIds));
    this.proposed = new RequestLoader((context, tenderIds) => find.proposed(context.actor, tenderIds));
  }
}
