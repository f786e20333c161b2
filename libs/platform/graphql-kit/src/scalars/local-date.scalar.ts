// SPDX-License-Identifier: EUPL-1.2
import { type LocalDate, parseLocalDate } from '@samenspel/kernel';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function parse(value: unknown): LocalDate {
  const date = typeof value === 'string' ? parseLocalDate(value) : null;
  if (date === null) throw new GraphQLError('A LocalDate is a calendar day as YYYY-MM-DD.');
  return date;
}

/** A legal day: a calendar day in the Netherlands, without time or zone. */
export const LocalDateScalar = new GraphQLScalarType<LocalDate, string>({
  name: 'LocalDate',
  description: 'A calendar day in the Netherlands, YYYY-MM-DD.',
  serialize: parse,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});
