// SPDX-License-Identifier: EUPL-1.2

type Columns = readonly (readonly [name: string, sql: string])[];

/** What a SELECT lists, each under the name of its field; with a prefix where one row holds several objects. */
export const columns = (of: Columns, prefix = ''): string => of.map(([name, sql]) => `${sql} AS "${prefix}${name}"`).join(', ');

/** The object of a row whose columns have this prefix. */
export function fieldsOf<Row>(row: Readonly<Record<string, unknown>>, of: Columns, prefix: string): Row {
  const fields: Record<string, unknown> = {};
  for (const [name] of of) fields[name] = row[prefix + name];
  return fields as Row;
}
