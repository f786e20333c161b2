// SPDX-License-Identifier: EUPL-1.2
import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import { tellErrors, type ReportFailure } from '../errors/errors.plugin.js';
import type { ApiContext } from '../server/api-context.js';
import { CompiledQueries } from './compiled-queries.js';

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Runs queries that come back as compiled functions, a third of the time of graphql-js. It takes over execution alone: parsing,
 * validation, limits and permissions ran before it, and what Apollo would do with the errors of fields is done here in the same words.
 */
export function compiledQueriesPlugin(report: ReportFailure, formatError: FormatError): ApolloServerPlugin<ApiContext> {
  const queries = new CompiledQueries();
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, request, contextValue }) {
          const query = queries.of(schema, document, operation);
          if (query === null) return null;
          const result = (await query(undefined, contextValue, request.variables ?? {})) as ExecutionResult;
          // Without data nothing ran: the variables are wrong, and graphql-js says how.
          if (result.data === undefined) return null;
          const errors = result.errors ?? [];
          tellErrors(errors, contextValue, report);
          return responseOf(
            result,
            errors.map((error) => formatError(asApolloHandsIt(error), error)),
          );
        },
      };
    },
  };
}

/** With the code that Apollo gives to an error that has none. */
const asApolloHandsIt = (error: GraphQLError): GraphQLFormattedError => ({
  ...error.toJSON(),
  extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions },
});

function responseOf({ data }: ExecutionResult, errors: readonly GraphQLFormattedError[]): GraphQLResponse {
  const singleResult = errors.length === 0 ? { data: data ?? null } : { data: data ?? null, errors };
  return { body: { kind: 'single', singleResult }, http: { headers: new HeaderMap() } };
}
