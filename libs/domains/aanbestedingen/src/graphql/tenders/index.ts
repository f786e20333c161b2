// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { LotResolver } from './lot.resolver.js';
import { PublicationResolver } from './publication.resolver.js';
import { TenderMutationsResolver } from './tender-mutations.resolver.js';
import { TenderPartsResolver } from './tender-parts.resolver.js';
import { TenderResolver } from './tender.resolver.js';
import { TendersAhead } from './tenders-ahead.js';
import { TendersLoader } from './tenders.loader.js';

/** Resolvers and loaders of this subject. */
export const tendersResolvers: Provider[] = [
  TendersLoader,
  TendersAhead,
  TenderResolver,
  TenderPartsResolver,
  LotResolver,
  TenderMutationsResolver,
  PublicationResolver,
];
