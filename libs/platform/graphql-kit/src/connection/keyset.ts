// SPDX-License-Identifier: EUPL-1.2
import { invalid } from '@samenspel/kernel';
import { InputInvalid } from '../input/input-invalid.js';
import type { Page, UncountedPage } from './connection.js';
import { decodeCursor, encodeCursor, type KeyKind, type KeyValue } from './cursor.js';
import { LARGEST_PAGE, type PageArgs, USUAL_PAGE } from './page.args.js';

/** A column of the order, as SQL names it, and under which name the row that was read holds it. */
export interface KeyColumn {
  readonly sql: string;
  readonly row: string;
  readonly kind: KeyKind;
}

/** What a reading statement needs of a page; `name` completes the statement's name, since the text differs. */
export interface KeysetSql {
  readonly name: string;
  /** `(closes_at, id) < ($3, $4)`, or `true` on the first page. */
  readonly where: string;
  readonly orderBy: string;
  /** The same order for a statement around this one, which calls it `t`: `t."closesAt" desc, t."id" desc`. */
  readonly orderAround: string;
  /** At least one more than asked, to know whether there is a next page; a number of the text, since PostgreSQL plans anew for a parameter here. */
  readonly limit: string;
  readonly values: readonly KeyValue[];
}

/** Pages are read in these sizes and cut to what was asked: few texts, so that each is prepared once and its plan is kept. */
const READ_AT_ONCE = [3, 5, 10, 20, 50, LARGEST_PAGE];

const CAST: Record<KeyKind, string> = { text: 'text', id: 'uuid', instant: 'timestamptz', date: 'date', integer: 'int8' };

type PageOf = Pick<PageArgs, 'first' | 'after' | 'last' | 'before'>;

/**
 * An order over unique, not-null columns that an index serves, the last one being the id. All columns run the same way.
 * Reads forward with `first`/`after` and backward with `last`/`before`; pages never skip or repeat a row that stays.
 */
export class Keyset {
  constructor(
    private readonly columns: readonly [KeyColumn, ...KeyColumn[]],
    private readonly direction: 'asc' | 'desc',
  ) {}

  /** `firstParameter`: number of the first free `$n` of the statement. */
  sql(page: PageOf, firstParameter: number): KeysetSql {
    const { backward, size, cursor } = this.read(page);
    const key =
      cursor === null
        ? []
        : decodeCursor(
            cursor,
            this.columns.map(({ kind }) => kind),
            backward ? 'before' : 'after',
          );
    const most = READ_AT_ONCE.find((step) => step >= size) ?? LARGEST_PAGE;
    const ascending = (this.direction === 'asc') !== backward;
    const names = this.columns.map(({ sql }) => sql);
    const parameters = this.columns.map(({ kind }, index) => `$${firstParameter + index}::${CAST[kind]}`);
    return {
      name: `${backward ? 'last' : 'first'}-${cursor === null ? 'page' : 'next'}-${most}`,
      where: cursor === null ? 'true' : `(${names.join(', ')}) ${ascending ? '>' : '<'} (${parameters.join(', ')})`,
      orderBy: names.map((name) => `${name} ${ascending ? 'asc' : 'desc'}`).join(', '),
      orderAround: this.columns.map(({ row }) => `t."${row}" ${ascending ? 'asc' : 'desc'}`).join(', '),
      limit: String(most + 1),
      values: key,
    };
  }

  /** The page of what that statement gave. `node` makes the object of a row. */
  page<R extends object, N>(page: PageOf, rows: readonly R[], node: (row: R) => N, count: () => Promise<number>): Page<N> {
    return { ...this.uncounted(page, rows, node), totalCount: count };
  }

  /** The same for a list that a `PageLoader` counts. */
  uncounted<R extends object, N>(page: PageOf, rows: readonly R[], node: (row: R) => N): UncountedPage<N> {
    const { backward, size, cursor } = this.read(page);
    const kept = rows.slice(0, size);
    if (backward) kept.reverse();
    const edges = kept.map((row) => ({ node: node(row), cursor: encodeCursor(this.keyOf(row)) }));
    const more = rows.length > size;
    const pageInfo = {
      hasNextPage: backward ? cursor !== null : more,
      hasPreviousPage: backward ? more : cursor !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    };
    return { edges, nodes: edges.map((edge) => edge.node), pageInfo };
  }

  private keyOf(row: object): (KeyValue | Date)[] {
    return this.columns.map(({ row: name }) => (row as Record<string, KeyValue | Date>)[name] ?? null);
  }

  private read({ first, after, last, before }: PageOf): { backward: boolean; size: number; cursor: string | null } {
    const backward = (last ?? null) !== null || (before ?? null) !== null;
    const forward = (first ?? null) !== null || (after ?? null) !== null;
    if (backward && forward) throw new InputInvalid([invalid('PAGE_BOTH_WAYS', { path: ['first'] })]);
    const size = Math.min((backward ? last : first) ?? USUAL_PAGE, LARGEST_PAGE);
    return { backward, size, cursor: (backward ? before : after) ?? null };
  }
}
