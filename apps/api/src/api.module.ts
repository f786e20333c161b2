// SPDX-License-Identifier: EUPL-1.2
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { ThrottlerModule } from '@nestjs/throttler';
import { AccessGuard, ActorSource, requestOf } from '@samenspel/access';
import { SecondFactorInterceptor } from '@samenspel/accounts/graphql';
import { domainModules } from '@samenspel/composition';
import { graphqlOptions, InputValidationPipe, PayloadErrorsInterceptor } from '@samenspel/graphql-kit';
import { PROBLEM_SETTINGS, ProblemFilter, type ProblemSettings, QueryParametersGuard, RateLimitGuard, RequestCounts } from '@samenspel/http-kit';
import type { Actor } from '@samenspel/kernel';
import { AuthModule } from './auth/index.js';
import { authSettingsOf } from './auth-settings-of.js';
import { controllers } from './controllers.js';
import type { Core } from './core.js';
import { LiveEvents } from './live/live-events.js';
import { PlatformModule } from './platform.module.js';
import { resolvers } from './resolvers.js';
import { ServiceResolver } from './service/service.resolver.js';

/** The order of guards is the order of refusals: too much, not allowed, not understood. */
const everywhere: Provider[] = [
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_GUARD, useClass: RateLimitGuard },
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_GUARD, useClass: QueryParametersGuard },
  { provide: APP_PIPE, useClass: InputValidationPipe },
  { provide: APP_INTERCEPTOR, useClass: PayloadErrorsInterceptor },
  { provide: APP_INTERCEPTOR, useClass: SecondFactorInterceptor },
];

const graphql = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [ActorSource, PROBLEM_SETTINGS],
  useFactory: (actors: ActorSource, { say, report }: ProblemSettings) => graphqlOptions({ actors, say, report }),
});

/** A minute's budget, counted in the database for all processes; machines that we know have a larger one. */
const rateLimits = ({ settings, reads, keys }: Core): DynamicModule =>
  ThrottlerModule.forRootAsync({
    inject: [ActorSource],
    useFactory: (actors: ActorSource) => ({
      throttlers: [{ ttl: 60_000, limit: async (context) => budgetOf(settings, await actors.of(requestOf(context))) }],
      storage: new RequestCounts(reads, keys),
    }),
  });

const budgetOf = ({ requestsPerMinute, machineRequestsPerMinute }: Core['settings'], { machineId }: Actor): number =>
  machineId === null ? requestsPerMinute : machineRequestsPerMinute;

/** The whole application: the only place that sees several domains. */
@Module({})
export class ApiModule {
  static with(core: Core): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.with(core),
        AuthModule.with(authSettingsOf(core.settings)),
        rateLimits(core),
        DiscoveryModule,
        ...domainModules,
        graphql,
      ],
      controllers,
      providers: [...everywhere, ServiceResolver, LiveEvents, ...resolvers],
    };
  }
}
