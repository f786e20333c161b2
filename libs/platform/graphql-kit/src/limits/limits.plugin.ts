// SPDX-License-Identifier: EUPL-1.2
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import type { ApiContext } from '../server/api-context.js';
import { costOf } from './cost-of.js';
import type { Limits } from './limits.js';
import { LIMIT_IN_ERROR } from './shape.rule.js';

/** Refuses operations that are too dear before they run, and states the cost of every other. */
export function limitsPlugin(limits: Limits): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      let requested: number | null = null;
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          // Without an operation of that name there is nothing to run; executing says so.
          if (operation === undefined) return;
          checkMutation(operation, contextValue);
          requested = costOf(schema, document, operation, request.variables ?? {});
          if (requested > limits.cost) throw tooMuch('COST_LIMIT', contextValue, limits.cost, { requested });
        },
        async willSendResponse({ response, errors }) {
          if (response.body.kind !== 'single') return;
          const result = response.body.singleResult;
          if (errors?.some((error) => LIMIT_IN_ERROR in error.extensions)) result.errors = (result.errors ?? []).slice(0, 1);
          if (requested === null) return;
          const cost = { requested, limit: limits.cost, remaining: Math.max(0, limits.cost - requested) };
          result.extensions = { ...result.extensions, cost };
        },
      };
    },
  };
}

function tooMuch(code: string, { say }: ApiContext, limit: number, more: object = {}): GraphQLError {
  return new GraphQLError(say(code, { limit }), { extensions: { code, limit, ...more, http: { status: 400 } } });
}

/** One mutation per request: an Idempotency-Key and a payload then belong to exactly one change. */
function checkMutation(operation: OperationDefinitionNode, context: ApiContext): void {
  if (operation.operation !== 'mutation') return;
  const roots = operation.selectionSet.selections.filter((selection) => !(selection.kind === Kind.FIELD && selection.name.value === '__typename'));
  const plain = roots.every((selection) => selection.kind === Kind.FIELD);
  if (roots.length > 1 || !plain) throw tooMuch('ONE_MUTATION', context, 1);
}
