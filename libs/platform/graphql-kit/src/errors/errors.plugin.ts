// SPDX-License-Identifier: EUPL-1.2
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import type { ApiContext } from '../server/api-context.js';
import { isExpected, rememberWhoAsked } from './masked-error.js';

/** Where bugs and outages are told to the operator, once each, with the correlation id that the person sees. */
export type ReportFailure = (error: unknown, correlationId: string) => void;

export function errorsPlugin(report: ReportFailure): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          tellErrors(errors, contextValue, report);
        },
      };
    },
  };
}

/** Each error knows who asked, and those that are ours are told. */
export function tellErrors(errors: readonly GraphQLError[], { say, actor }: ApiContext, report: ReportFailure): void {
  for (const error of errors) {
    rememberWhoAsked(error, { say, correlationId: actor.correlationId });
    if (!isExpected(error)) report(error.originalError ?? error, actor.correlationId);
  }
}
