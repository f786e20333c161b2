// SPDX-License-Identifier: EUPL-1.2
import { DECLARED_IN_SCHEMA, type Declared } from '@samenspel/access';
import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
} from 'graphql';

type Composite = GraphQLObjectType | GraphQLInterfaceType;

const declaredBy = (holder: { extensions: Readonly<Record<string, unknown>> }): Declared | undefined =>
  holder.extensions[DECLARED_IN_SCHEMA] as Declared | undefined;

const isRoot = (schema: GraphQLSchema, type: GraphQLNamedType): boolean => type === schema.getQueryType() || type === schema.getMutationType();

/**
 * What selecting `Type.field` needs: what the type declares and what the field declares, all of them. An empty list means that nothing
 * was declared and the answer is no. Root types declare nothing themselves; fields of an object type follow their type.
 */
export function declarationsOf(schema: GraphQLSchema, parent: Composite, field: GraphQLField<unknown, unknown>): readonly Declared[] {
  if (isInterfaceType(parent)) {
    const behind = schema.getPossibleTypes(parent).map((type) => declarationsOf(schema, type, type.getFields()[field.name] ?? field));
    return behind.some((declared) => declared.length === 0) ? [] : behind.flat();
  }
  const onField = declaredBy(field);
  if (isRoot(schema, parent)) return onField === undefined ? [] : [onField];
  const onType = declaredBy(parent);
  if (onType === undefined) return [];
  return onField === undefined ? [onType] : [onType, onField];
}

/** What holding an object of a type needs, however one came to it. */
export function declarationsOfType(type: GraphQLNamedType): readonly Declared[] {
  if (!isObjectType(type)) return ['anonymous'];
  const declared = declaredBy(type);
  return declared === undefined ? [] : [declared];
}

/** `Type.field` of everything that declares nothing: must be empty, or the application does not start. */
export function undeclaredIn(schema: GraphQLSchema): readonly string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__')) as GraphQLObjectType[];
  return types.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => declarationsOf(schema, type, field).length === 0)
      .map((field) => `${type.name}.${field.name}`),
  );
}

/** Every declaration in the schema, by identity. */
export function declaredIn(schema: GraphQLSchema): ReadonlySet<Declared> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
  const holders = types.flatMap((type) => [type, ...Object.values(type.getFields())]);
  return new Set(holders.map(declaredBy).filter((declared) => declared !== undefined));
}
