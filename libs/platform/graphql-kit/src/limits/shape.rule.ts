// SPDX-License-Identifier: EUPL-1.2
import { type DocumentNode, GraphQLError, Kind, type ValidationRule } from 'graphql';
import { shapeOf } from './document-shape.js';
import type { Limits } from './limits.js';

/** Name in an error's extensions of the limit that it stands for; the mask makes code and sentence of it. */
export const LIMIT_IN_ERROR = 'exceeds';

/** After so many errors graphql-js stops validating. */
export const MOST_VALIDATION_ERRORS = 20;

/**
 * Refuses documents that are too big. It reports one error until graphql-js gives up, before any other rule has looked at a field:
 * some of those take quadratic time, which is what a hostile document is after. The limits plugin sends the error once.
 */
export function shapeRule(limits: Limits): ValidationRule {
  return (context) => ({
    Document(document) {
      const exceeded = exceededBy(document, limits);
      if (exceeded === null) return;
      const [code, limit] = exceeded;
      for (let times = 0; times <= MOST_VALIDATION_ERRORS; times += 1)
        context.reportError(new GraphQLError(code, { extensions: { [LIMIT_IN_ERROR]: code, limit } }));
    },
  });
}

function exceededBy(document: DocumentNode, limits: Limits): readonly [string, number] | null {
  const shape = shapeOf(document);
  const depth = looksAtSchema(document) ? limits.introspectionDepth : limits.depth;
  if (shape.depth > depth) return ['DEPTH_LIMIT', depth];
  if (shape.fields > limits.fields) return ['FIELD_LIMIT', limits.fields];
  if (shape.aliases > limits.aliases) return ['ALIAS_LIMIT', limits.aliases];
  if (shape.rootFields > limits.rootFields) return ['ROOT_FIELD_LIMIT', limits.rootFields];
  if (shape.directives > limits.directives) return ['DIRECTIVE_LIMIT', limits.directives];
  return null;
}

/** Only when the roots are nothing but introspection: `{ __schema {…} tenders {…} }` gets no deeper. */
const looksAtSchema = (document: DocumentNode): boolean =>
  document.definitions.every(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      definition.selectionSet.selections.every((selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__')),
  );
