// SPDX-License-Identifier: EUPL-1.2
import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** How big a document is, with every fragment counted each time it is used. */
export interface DocumentShape {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
}

const NOTHING: DocumentShape = { depth: 0, fields: 0, aliases: 0, rootFields: 0, directives: 0 };

const together = (one: DocumentShape, other: DocumentShape): DocumentShape => ({
  depth: Math.max(one.depth, other.depth),
  fields: one.fields + other.fields,
  aliases: one.aliases + other.aliases,
  rootFields: one.rootFields + other.rootFields,
  directives: one.directives + other.directives,
});

/** Measured before validation, so a cycle of fragments or a bomb of nested ones must not cost anything here: each is measured once. */
export function shapeOf(document: DocumentNode): DocumentShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const known = new Map<string, DocumentShape>();

  const ofFragment = (name: string): DocumentShape => {
    const done = known.get(name);
    if (done !== undefined) return done;
    known.set(name, NOTHING);
    const fragment = fragments.get(name);
    const shape = fragment === undefined ? NOTHING : ofSelections(fragment.selectionSet);
    known.set(name, shape);
    return shape;
  };

  const ofSelections = ({ selections }: SelectionSetNode): DocumentShape =>
    selections
      .map((selection): DocumentShape => {
        const directives = selection.directives?.length ?? 0;
        if (selection.kind === Kind.FRAGMENT_SPREAD) return together({ ...NOTHING, directives }, ofFragment(selection.name.value));
        if (selection.kind === Kind.INLINE_FRAGMENT) return together({ ...NOTHING, directives }, ofSelections(selection.selectionSet));
        const below = selection.selectionSet === undefined ? NOTHING : ofSelections(selection.selectionSet);
        const aliases = below.aliases + (selection.alias === undefined ? 0 : 1);
        const rootFields = selection.name.value === '__typename' ? 0 : 1;
        return { depth: below.depth + 1, fields: below.fields + 1, aliases, rootFields, directives: below.directives + directives };
      })
      .reduce(together, NOTHING);

  return operations
    .map((operation) => together({ ...NOTHING, directives: operation.directives?.length ?? 0 }, ofSelections(operation.selectionSet)))
    .reduce((one, other) => ({ ...together(one, other), rootFields: Math.max(one.rootFields, other.rootFields) }), NOTHING);
}
