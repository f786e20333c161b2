// SPDX-License-Identifier: EUPL-1.2
import { localDateOf, parseLocalDate } from '@samenspel/kernel';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isInRange, OUT_OF_RANGE } from './range-of-days.js';

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
/** JavaScript takes the 30th of February for a day in March. */
const isRealDay = (text: string): boolean => parseLocalDate(text.slice(0, 'YYYY-MM-DD'.length)) !== null;

function parse(value: unknown): Date {
  if (typeof value !== 'string' || !RFC_3339.test(value) || Number.isNaN(Date.parse(value))) {
    throw new GraphQLError('A DateTime is an RFC 3339 moment with an offset, such as 2026-03-02T12:00:00+01:00.');
  }
  return new Date(value);
}

function parseGiven(value: unknown): Date {
  const moment = parse(value);
  if (!isRealDay(String(value))) throw new GraphQLError('A DateTime lies on a day of the calendar.');
  if (!isInRange(localDateOf(moment))) throw new GraphQLError(OUT_OF_RANGE);
  return moment;
}

/** An instant. Out: UTC, milliseconds. In: any offset, but never without one. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, as RFC 3339 with offset.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize(value) {
    if (value instanceof Date) return value.toISOString();
    return parse(value).toISOString();
  },
  parseValue: parseGiven,
  parseLiteral: (node) => parseGiven(node.kind === Kind.STRING ? node.value : null),
});
