// SPDX-License-Identifier: EUPL-1.2
import type { Declared } from '@samenspel/access';
import { type DocumentNode, getNamedType, type GraphQLSchema, isInterfaceType, isObjectType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { declarationsOf, declarationsOfType } from './schema-declarations.js';

/** Everything a document touches, once each; `undeclared` names what nobody declared. */
export interface Needed {
  readonly declared: readonly Declared[];
  readonly undeclared: readonly string[];
}

const known = new WeakMap<DocumentNode, Needed>();

/** Visits a document once; Apollo keeps parsed documents, so a repeated query costs a look-up. */
export function neededBy(schema: GraphQLSchema, document: DocumentNode): Needed {
  const done = known.get(document);
  if (done !== undefined) return done;
  const needed = collect(schema, document);
  known.set(document, needed);
  return needed;
}

function collect(schema: GraphQLSchema, document: DocumentNode): Needed {
  const declared = new Set<Declared>();
  const undeclared = new Set<string>();
  const note = (name: string, found: readonly Declared[]): void => {
    if (found.length === 0) undeclared.add(name);
    for (const one of found) declared.add(one);
  };
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        if (node.name.value.startsWith('__')) return node.name.value === '__typename' ? undefined : false;
        const parent = types.getParentType();
        // The schema is open; its own fields also stand in fragments of the usual introspection query.
        if (parent?.name.startsWith('__') === true) return undefined;
        const field = types.getFieldDef();
        // Validation ran before; what it does not know must not pass here either.
        if (field === null || field === undefined || !(isObjectType(parent) || isInterfaceType(parent))) return void undeclared.add(node.name.value);
        note(`${parent.name}.${field.name}`, declarationsOf(schema, parent, field));
        const result = getNamedType(field.type);
        note(result.name, declarationsOfType(result));
        return undefined;
      },
    }),
  );
  return { declared: [...declared], undeclared: [...undeclared] };
}
