// SPDX-License-Identifier: EUPL-1.2
/** How much one request may ask. Each has a hostile query in the specs that is refused. */
export interface Limits {
  readonly depth: number;
  /** Depth of a document that looks at the schema: the standard introspection query is deep but bounded. */
  readonly introspectionDepth: number;
  /** Fields of a document, those of fragments each time: some of GraphQL's own checks take time by the square of it. */
  readonly fields: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  readonly tokens: number;
  readonly cost: number;
}

export const usualLimits: Limits = {
  depth: 12,
  introspectionDepth: 16,
  fields: 500,
  aliases: 30,
  rootFields: 10,
  directives: 30,
  tokens: 2000,
  cost: 5000,
};
