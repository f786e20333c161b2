// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { adviceResolvers } from './advice/index.js';
import { assessmentResolvers } from './assessment/index.js';
import { awardResolvers } from './award/index.js';
import { bidsResolvers } from './bids/index.js';
import { complaintsResolvers } from './complaints/index.js';
import { changesResolvers } from './changes/index.js';
import { followingResolvers } from './following/index.js';
import { questionsResolvers } from './questions/index.js';
import { tendersResolvers } from './tenders/index.js';

/** Everything of this lib that the graph is made of. */
export const aanbestedingenResolvers: Provider[] = [
  ...tendersResolvers,
  ...questionsResolvers,
  ...followingResolvers,
  ...changesResolvers,
  ...complaintsResolvers,
  ...bidsResolvers,
  ...adviceResolvers,
  ...assessmentResolvers,
  ...awardResolvers,
];
