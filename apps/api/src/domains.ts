// SPDX-License-Identifier: EUPL-1.2
import type { Provider, Type } from '@nestjs/common';
import { AanbestedingenModule } from '@samenspel/aanbestedingen';
import { aanbestedingenResolvers } from '@samenspel/aanbestedingen/graphql';
import { AccountsModule } from '@samenspel/accounts';
import { accountsResolvers } from '@samenspel/accounts/graphql';

/** Use cases and queries of each lib, from the ground up. */
export const domainModules: Type[] = [AccountsModule, AanbestedingenModule];

/** What the graph is made of. */
export const resolvers: Provider[] = [...accountsResolvers, ...aanbestedingenResolvers];
