// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { aanbestedingenResolvers } from '@samenspel/aanbestedingen/graphql';
import { accountsResolvers } from '@samenspel/accounts/graphql';
import { agreementsResolvers } from '@samenspel/agreements/graphql';
import { areasResolvers } from '@samenspel/areas/graphql';
import { initiativesResolvers } from '@samenspel/initiatives/graphql';
import { partiesResolvers } from '@samenspel/parties/graphql';
import { referenceResolvers } from '@samenspel/reference/graphql';
import { rightToChallengeResolvers } from '@samenspel/right-to-challenge/graphql';
import { clockResolvers } from './clock/index.js';
import { noticesResolvers } from './notices/index.js';

/** What the graph is made of, from the ground up. Use cases come with `domainModules` of the composition. */
export const resolvers: Provider[] = [
  ...referenceResolvers,
  ...areasResolvers,
  ...accountsResolvers,
  ...partiesResolvers,
  ...clockResolvers,
  ...noticesResolvers,
  ...initiativesResolvers,
  ...aanbestedingenResolvers,
  ...agreementsResolvers,
  ...rightToChallengeResolvers,
];
