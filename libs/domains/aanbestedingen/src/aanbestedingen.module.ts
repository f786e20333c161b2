// SPDX-License-Identifier: EUPL-1.2
import { Module, type Provider } from '@nestjs/common';
import { PartiesModule } from '@samenspel/parties';
import { adviceDueHandlers, adviceProviders } from './application/advice/index.js';
import { assessmentDueHandlers, assessmentProviders } from './application/assessment/index.js';
import { awardDueHandlers, awardProviders } from './application/award/index.js';
import { bidsDueHandlers, bidsProviders } from './application/bids/index.js';
import { complaintsDueHandlers, complaintsProviders } from './application/complaints/index.js';
import { changesProviders } from './application/changes/index.js';
import { followingProviders } from './application/following/index.js';
import type { DueHandlerClass } from './application/due-handler-class.js';
import { questionsDueHandlers, questionsProviders } from './application/questions/index.js';
import { tendersDueHandlers, tendersProviders } from './application/tenders/index.js';

/** Every provider that answers a due moment; the worker collects them. */
export const aanbestedingenDueHandlers: DueHandlerClass[] = [
  ...tendersDueHandlers,
  ...questionsDueHandlers,
  ...complaintsDueHandlers,
  ...bidsDueHandlers,
  ...adviceDueHandlers,
  ...assessmentDueHandlers,
  ...awardDueHandlers,
];

const providers: Provider[] = [
  ...tendersProviders,
  ...questionsProviders,
  ...followingProviders,
  ...changesProviders,
  ...complaintsProviders,
  ...bidsProviders,
  ...adviceProviders,
  ...assessmentProviders,
  ...awardProviders,
  ...aanbestedingenDueHandlers,
];

/** Use cases and queries of tenders; the app adds the resolvers of `./graphql`. */
@Module({ imports: [PartiesModule], providers, exports: providers })
export class AanbestedingenModule {}
