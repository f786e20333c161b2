// SPDX-License-Identifier: EUPL-1.2
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function parse(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new GraphQLError('A SafeInt is a whole number between -(2^53 - 1) and 2^53 - 1.');
  return value;
}

/** A whole number that JavaScript and JSON hold exactly: GraphQL's own Int ends at 2^31, a care contract does not. */
export const SafeIntScalar = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  description: 'A whole number of at most 53 bits.',
  serialize: parse,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.INT ? Number(node.value) : null),
});
