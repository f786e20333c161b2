// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { PageLoader, RequestLoader } from '@samenspel/graphql-kit';
import { FindLots, type LotSummary } from '../../application/tenders/find-lots.js';
import { FindTenderWarnings } from '../../application/tenders/find-tender-warnings.js';
import { FindWholeTenders, type WholeTender } from '../../application/tenders/find-whole-tenders.js';
import type { LintWarning } from '../../domain/tenders/lint.js';
import type { Criterion } from '../../domain/tenders/lot.js';

/** Lots, dates, actions and what staff see of tenders, for one request: a fixed number of statements, whatever the page size. */
@Injectable()
export class TendersLoader {
  readonly whole: RequestLoader<string, WholeTender>;
  readonly warnings: RequestLoader<string, readonly LintWarning[]>;

  readonly lots: PageLoader<LotSummary>;
  readonly criteria: RequestLoader<string, readonly Criterion[]>;

  constructor(find: FindWholeTenders, warnings: FindTenderWarnings, lots: FindLots) {
    this.lots = new PageLoader(
      ({ actor }, ids, page) => lots.pagesOf(actor, ids, page),
      ({ actor }, ids) => lots.counts(actor, ids),
    );
    this.criteria = new RequestLoader(({ actor }, ids) => lots.criteriaOf(actor, ids));
    this.whole = new RequestLoader((context, ids) => find.byIds(context.actor, ids));
    this.warnings = new RequestLoader((context, ids) => warnings.byIds(context.actor, ids));
  }
}
