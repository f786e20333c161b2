// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@nestjs/common';
import { aanbestedingenResolvers } from '@samenspel/aanbestedingen/graphql';
import { accountsResolvers } from '@samenspel/accounts/graphql';

/** What the graph is made of, from the ground up. Use cases come with `domainModules` of the composition. */
export const resolvers: Provider[] = [...accountsResolvers, ...aanbestedingenResolvers];
