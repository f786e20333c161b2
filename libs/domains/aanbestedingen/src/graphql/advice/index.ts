// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { AdviceResolver } from './advice.resolver.js';
import { AdviceLoader } from './advice.loader.js';
import { LotAdviceResolver } from './lot-advice.resolver.js';
import { AdvisingResolver } from './advising.resolver.js';
import { AdviserResolver } from './adviser.resolver.js';

export const adviceResolvers: Provider[] = [AdviceLoader, AdviserResolver, AdvisingResolver, AdviceResolver, LotAdviceResolver];
