// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { LotObjects } from './lot-objects.js';
import { PriceInquiryResolver } from './price-inquiry.resolver.js';
import { RankingResolver } from './ranking.resolver.js';
import { ScoresResolver } from './scores.resolver.js';

/** Resolvers and loaders of this subject. */
export const assessmentResolvers: Provider[] = [LotObjects, ScoresResolver, RankingResolver, PriceInquiryResolver];
