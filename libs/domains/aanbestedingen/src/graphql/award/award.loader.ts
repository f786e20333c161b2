// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RequestLoader } from '@samenspel/graphql-kit';
import { FindAward } from '../../application/award/find-award.js';
import type { StandstillView } from '../../application/award/standstill-view.js';

/** Standstills of the lots of one request, at once. */
@Injectable()
export class AwardLoader {
  readonly standstills: RequestLoader<string, StandstillView>;

  constructor(find: FindAward) {
    this.standstills = new RequestLoader((context, lotIds) => find.standstillsOf(context.actor, lotIds));
  }
}
