// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';

const INT8 = 20;
const DATE = 1082;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;

/** Money and positions are int8: a number that JavaScript cannot hold exactly is an error, never a rounded value. */
export function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`the database holds ${text}, which is no safe integer`);
  return value;
}

const list =
  <T>(read: (text: string) => T) =>
  (text: string): (T | null)[] =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((item) => (item === 'NULL' ? null : read(item)));

const asIs = (text: string): string => text;

const own = new Map<number, (text: string) => unknown>([
  [INT8, safeInteger],
  [INT8_ARRAY, list(safeInteger)],
  // A legal day has no time zone: making a Date of it would move it.
  [DATE, asIs],
  [DATE_ARRAY, list(asIs)],
]);

/** Handed to each connection, so that nothing global of the driver changes. */
export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    own.get(oid) ?? pg.types.getTypeParser(oid, format ?? 'text')) as typeof pg.types.getTypeParser,
};
