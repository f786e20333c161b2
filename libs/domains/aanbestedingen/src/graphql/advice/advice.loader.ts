// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { PageLoader } from '@samenspel/graphql-kit';
import { FindPublicAdvice, type PublicAdvice } from '../../application/advice/find-public-advice.js';

/** What was published of the advice on the lots of one request. */
@Injectable()
export class AdviceLoader {
  readonly published: PageLoader<PublicAdvice>;

  constructor(find: FindPublicAdvice) {
    this.published = new PageLoader(
      (_context, ids, page) => find.pagesOf(ids, page),
      (_context, ids) => find.counts(ids),
    );
  }
}
