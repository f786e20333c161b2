// SPDX-License-Identifier: EUPL-1.2
import type { ApolloServerPlugin } from '@apollo/server';
import type { Request } from 'express';
import type { ApiContext } from './api-context.js';

/** Errors in what was asked, as opposed to a request that is no GraphQL request at all. */
const REQUEST_ERRORS = /^(GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT|OPERATION_RESOLUTION_FAILURE|ONE_MUTATION|[A-Z_]+_LIMIT)$/;

/** GraphQL-over-HTTP: 200 for clients that read application/json, 400 for those that know application/graphql-response+json. */
const statusOfRequestError = (request: Request): 200 | 400 =>
  request.accepts(['application/json', 'application/graphql-response+json']) === 'application/graphql-response+json' ? 400 : 200;

/** Apollo answers 400 to both kinds of client. */
export const requestErrorsPlugin: ApolloServerPlugin<ApiContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single' || 'data' in response.body.singleResult || response.http.status !== 400) return;
        const codes = (response.body.singleResult.errors ?? []).map((error) => String(error.extensions?.['code']));
        if (codes.every((code) => REQUEST_ERRORS.test(code))) response.http.status = statusOfRequestError(contextValue.req);
      },
    };
  },
};
