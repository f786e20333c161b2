// SPDX-License-Identifier: EUPL-1.2
import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './introspection.gen.js';

/** Typed documents: what a screen asks is checked against `schema.graphql`, and types what it gets. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    /** RFC 3339 with offset. */
    DateTime: string;
    /** A legal day, without an hour. */
    LocalDate: string;
    /** Whole cents and other whole numbers, up to 2^53. */
    SafeInt: number;
    JSONObject: Readonly<Record<string, unknown>>;
  };
}>();

export { readFragment, type FragmentOf, type ResultOf, type VariablesOf } from 'gql.tada';
