// SPDX-License-Identifier: EUPL-1.2
import { type LocalDate, parseLocalDate } from '@samenspel/kernel';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isInRange, OUT_OF_RANGE } from './range-of-days.js';

function parse(value: unknown): LocalDate {
  const date = typeof value === 'string' ? parseLocalDate(value) : null;
  if (date === null) throw new GraphQLError('A LocalDate is a calendar day as YYYY-MM-DD.');
  return date;
}

function parseGiven(value: unknown): LocalDate {
  const date = parse(value);
  if (!isInRange(date)) throw new GraphQLError(OUT_OF_RANGE);
  return date;
}

/** A legal day: a calendar day in the Netherlands, without time or zone. */
export const LocalDateScalar = new GraphQLScalarType<LocalDate, string>({
  name: 'LocalDate',
  description: 'A calendar day in the Netherlands, YYYY-MM-DD.',
  serialize: parse,
  parseValue: parseGiven,
  parseLiteral: (node) => parseGiven(node.kind === Kind.STRING ? node.value : null),
});
