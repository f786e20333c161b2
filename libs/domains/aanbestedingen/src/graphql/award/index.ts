// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { AwardLoader } from './award.loader.js';
import { AwardNoticeDataResolver } from './award-notice-data.resolver.js';
import { AwardReadingResolver } from './award-reading.resolver.js';
import { AwardResolver } from './award.resolver.js';
import { LotAwardResolver } from './lot-award.resolver.js';
import { StandstillResolver } from './standstill.resolver.js';

/** Resolvers and loaders of this subject. */
export const awardResolvers: Provider[] = [
  ...[AwardLoader, LotAwardResolver, AwardReadingResolver, AwardResolver],
  ...[AwardNoticeDataResolver, StandstillResolver],
];
