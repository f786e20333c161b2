// SPDX-License-Identifier: EUPL-1.2
import type { ApolloServerPlugin } from '@apollo/server';
import type { ApiContext } from '../server/api-context.js';
import { isExpected, rememberWhoAsked } from './masked-error.js';

/** Where bugs and outages are told to the operator, once each, with the correlation id that the person sees. */
export type ReportFailure = (error: unknown, correlationId: string) => void;

export function errorsPlugin(report: ReportFailure): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { say, actor } }) {
          for (const error of errors) {
            rememberWhoAsked(error, { say, correlationId: actor.correlationId });
            if (!isExpected(error)) report(error.originalError ?? error, actor.correlationId);
          }
        },
      };
    },
  };
}
