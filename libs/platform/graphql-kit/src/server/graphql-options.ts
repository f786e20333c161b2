// SPDX-License-Identifier: EUPL-1.2
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type ActorSource, BadHeader, correlationIdOf, Denied, languageOf } from '@samenspel/access';
import type { Language } from '@samenspel/kernel';
import type { Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import { compiledQueriesPlugin } from '../compiled/compiled-queries.plugin.js';
import { errorsPlugin, type ReportFailure } from '../errors/errors.plugin.js';
import { maskedError, rememberWhoAsked } from '../errors/masked-error.js';
import { type Limits, usualLimits } from '../limits/limits.js';
import { limitsPlugin } from '../limits/limits.plugin.js';
import { MOST_VALIDATION_ERRORS, shapeRule } from '../limits/shape.rule.js';
import { permissionsPlugin } from '../permissions/permissions.plugin.js';
import { DateTimeScalar } from '../scalars/date-time.scalar.js';
import type { ApiContext } from './api-context.js';
import { requestErrorsPlugin } from './request-errors.plugin.js';

export interface GraphqlKitOptions {
  readonly actors: ActorSource;
  /** All texts of all libs. */
  readonly say: (language: Language, code: string, params?: Readonly<Record<string, string | number>>) => string;
  readonly report: ReportFailure;
  readonly limits?: Limits;
}

/** The options of Nest's GraphQL module: `GraphQLModule.forRootAsync({ driver: ApolloDriver, useFactory: () => graphqlOptions({…}) })`. */
export function graphqlOptions({ actors, say, report, limits = usualLimits }: GraphqlKitOptions): ApolloDriverConfig {
  const formatError = maskedError((language, code) => say(language, code));
  return {
    driver: ApolloDriver,
    autoSchemaFile: true,
    sortSchema: true,
    path: '/graphql',
    graphiql: false,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    autoTransformHttpErrors: false,
    // Guards per field would cost 14 to 20 ms a list; the permissions plugin covers fields.
    fieldResolverEnhancers: [],
    buildSchemaOptions: { scalarsMap: [{ type: Date, scalar: DateTimeScalar }], numberScalarMode: 'integer' },
    validationRules: [shapeRule(limits)],
    validationOptions: { maxErrors: MOST_VALIDATION_ERRORS },
    parseOptions: { maxTokens: limits.tokens },
    context: contextFrom({ actors, say, report }),
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      errorsPlugin(report),
      limitsPlugin(limits),
      permissionsPlugin,
      requestErrorsPlugin,
      compiledQueriesPlugin(report, formatError),
    ],
  };
}

function contextFrom({ actors, say, report }: GraphqlKitOptions): (request: { req: Request; res: Response }) => Promise<ApiContext> {
  return async ({ req, res }) => {
    try {
      const actor = await actors.of(req);
      return { req, res, actor, say: (code, params) => say(actor.language, code, params) };
    } catch (thrown) {
      throw refusalOf(thrown, req, say, report);
    }
  };
}

/** Apollo puts words before any other kind of error that is thrown while the context is made. */
function refusalOf(thrown: unknown, request: Request, say: GraphqlKitOptions['say'], report: ReportFailure): GraphQLError {
  const correlationId = correlationIdOf(request);
  const refused = thrown instanceof Denied || thrown instanceof BadHeader;
  if (!refused) report(thrown, correlationId);
  const [code, status] = refused ? [thrown.code, thrown.getStatus()] : ['INTERNAL_SERVER_ERROR', 500];
  const error = new GraphQLError(say(languageOf(request), code), { extensions: { code, http: { status } } });
  rememberWhoAsked(error, { say: (one, params) => say(languageOf(request), one, params), correlationId });
  return error;
}
