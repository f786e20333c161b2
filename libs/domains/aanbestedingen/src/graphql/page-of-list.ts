// SPDX-License-Identifier: EUPL-1.2
import { Keyset, type Page, type PageArgs } from '@samenspel/graphql-kit';

const BY_POSITION = new Keyset([{ sql: 'position', row: 'position', kind: 'integer' }], 'asc');

/** A page of a list that is in memory already and has positions, such as the lots of a tender. */
export function pageOfList<Item extends { readonly position: number }, Node = Item>(
  items: readonly Item[],
  page: PageArgs,
  node: (item: Item) => Node,
): Page<Node> {
  const backward = (page.last ?? null) !== null || (page.before ?? null) !== null;
  const { values } = BY_POSITION.sql(page, 1);
  const from = values.length > 0 ? Number(values[0]) : null;
  const beyond = items.filter(({ position }) => from === null || (backward ? position < from : position > from));
  const ordered = beyond.toSorted((one, other) => (backward ? other.position - one.position : one.position - other.position));
  return BY_POSITION.page(page, ordered, node, () => Promise.resolve(items.length));
}

/** The same page with other nodes. */
export function mapPage<From, To>(page: Page<From>, node: (from: From) => To): Page<To> {
  const edges = page.edges.map((edge) => ({ cursor: edge.cursor, node: node(edge.node) }));
  return { edges, nodes: edges.map((edge) => edge.node), pageInfo: page.pageInfo, totalCount: page.totalCount };
}
