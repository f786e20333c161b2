// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RequestLoader } from '@samenspel/graphql-kit';
import { FindTenderWarnings } from '../../application/tenders/find-tender-warnings.js';
import { FindWholeTenders, type WholeTender } from '../../application/tenders/find-whole-tenders.js';
import type { LintWarning } from '../../domain/tenders/lint.js';

/** Lots, dates, actions and what staff see of tenders, for one request: a fixed number of statements, whatever the page size. */
@Injectable()
export class TendersLoader {
  readonly whole: RequestLoader<string, WholeTender>;
  readonly warnings: RequestLoader<string, readonly LintWarning[]>;

  constructor(find: FindWholeTenders, warnings: FindTenderWarnings) {
    this.whole = new RequestLoader((context, ids) => find.byIds(context.actor, ids));
    this.warnings = new RequestLoader((context, ids) => warnings.byIds(context.actor, ids));
  }
}
