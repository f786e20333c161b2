// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { BidResolver } from './bid.resolver.js';
import { BidsLoader } from './bids.loader.js';
import { LotBidsResolver } from './lot-bids.resolver.js';
import { OpeningResolver } from './opening.resolver.js';
import { ProlongationResolver } from './prolongation.resolver.js';
import { SealedBidResolver } from './sealed-bid.resolver.js';
import { UnopenableResolver } from './unopenable.resolver.js';
import { VaultResolver } from './vault.resolver.js';

/** Resolvers and loaders of this subject. */
export const bidsResolvers: Provider[] = [
  BidsLoader,
  LotBidsResolver,
  BidResolver,
  ProlongationResolver,
  SealedBidResolver,
  VaultResolver,
  OpeningResolver,
  UnopenableResolver,
];
