// SPDX-License-Identifier: EUPL-1.2
import { type Declared, isGranted } from '@samenspel/access';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

const declared = (holder: { extensions: Readonly<Record<string, unknown>> }): Declared | undefined =>
  holder.extensions['allow'] as Declared | undefined;

/** Whether somebody with these permissions may select this field, whatever it then holds. */
export function mayAsk(field: Field, permissions: ReadonlySet<string>): boolean {
  const type = getNamedType(field.type);
  const needs = [declared(field), isObjectType(type) ? declared(type) : undefined].filter((one) => one !== undefined);
  return needs.every((one) => isGranted(one, permissions));
}

const ERRORS = '{ __typename ... on UserError { code message path } }';

/** ` { … }` with all that may be asked of a type to this depth, without fields that need an argument; empty for a leaf, null when nothing may. */
export function selectionOf(type: GraphQLNamedType, permissions: ReadonlySet<string>, depth: number): string | null {
  if (isLeafType(type)) return '';
  if (isUnionType(type) || isInterfaceType(type)) return ` ${ERRORS}`;
  if (!isObjectType(type) || depth === 0) return null;
  const parts = Object.values(type.getFields())
    .filter((field) => mayAsk(field, permissions) && field.name !== 'edges' && !field.args.some(isRequiredArgument))
    .flatMap((field) => {
      const below = selectionOf(getNamedType(field.type), permissions, type.name.endsWith('Connection') ? depth : depth - 1);
      return below === null ? [] : [`${field.name}${field.args.some(({ name }) => name === 'first') ? '(first: 2)' : ''}${below}`];
    });
  return ` { __typename ${parts.join(' ')} }`;
}
