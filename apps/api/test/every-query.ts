// SPDX-License-Identifier: EUPL-1.2
import { type Declared, isGranted } from '@samenspel/access';
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** What to fill in for an argument of this name at this root field; undefined leaves the query out. */
export type Fill = (root: string, argument: string) => string | undefined;

const DEEP = 4;
const MOST_FIELDS = 350;
const MOST_ROOTS = 8;

interface Part {
  readonly text: string;
  readonly fields: number;
}

/**
 * Documents that together ask everything that these permissions allow, to depth four, for the given ids: what somebody could learn who
 * asked all there is to ask. New queries and fields are in it by themselves; `wanted` leaves whole queries out.
 */
export function everyQuery(
  schema: GraphQLSchema,
  permissions: ReadonlySet<string>,
  fill: Fill,
  wanted: (root: string) => boolean = () => true,
): string[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter((field) => wanted(field.name) && granted(field, permissions));
  const documents: string[] = [];
  let open: Part[] = [];
  const close = (): void => {
    if (open.length > 0) documents.push(`{ ${open.map(({ text }, index) => `r${index}: ${text}`).join(' ')} }`);
    open = [];
  };
  for (const root of roots) {
    const part = partOf(root, root.name, permissions, fill, DEEP);
    if (part === null) continue;
    const alone = isNonNullType(root.type);
    if (alone || open.length >= MOST_ROOTS || sum(open) + part.fields > MOST_FIELDS) close();
    open.push(part);
    if (alone) close();
  }
  close();
  return documents;
}

const sum = (parts: readonly Part[]): number => parts.reduce((total, part) => total + part.fields, 0);

const declared = (holder: { extensions: Readonly<Record<string, unknown>> }): Declared | undefined =>
  holder.extensions['allow'] as Declared | undefined;

function granted(field: Field, permissions: ReadonlySet<string>): boolean {
  const type = getNamedType(field.type);
  const all = [declared(field), isObjectType(type) ? declared(type) : undefined].filter((one) => one !== undefined);
  return all.every((one) => isGranted(one, permissions));
}

function partOf(field: Field, root: string, permissions: ReadonlySet<string>, fill: Fill, depth: number): Part | null {
  const given = field.args.map((argument) => [argument, valueFor(argument, root, fill)] as const);
  if (given.some(([argument, value]) => isRequiredArgument(argument) && value === undefined)) return null;
  const shown = given.filter(([, value]) => value !== undefined).map(([{ name }, value]) => `${name}: ${value}`);
  const head = `${field.name}${shown.length === 0 ? '' : `(${shown.join(', ')})`}`;
  const type: GraphQLNamedType = getNamedType(field.type);
  if (isLeafType(type)) return { text: head, fields: 1 };
  if (!isObjectType(type) || depth === 0) return null;
  const below = childrenOf(type, root, permissions, fill, depth);
  return { text: `${head} { __typename ${below.map(({ text }) => text).join(' ')} }`, fields: 1 + sum(below) };
}

function childrenOf(type: GraphQLObjectType, root: string, permissions: ReadonlySet<string>, fill: Fill, depth: number): Part[] {
  const isConnection = type.name.endsWith('Connection');
  const fields = Object.values(type.getFields()).filter((child) => granted(child, permissions) && !(isConnection && child.name === 'edges'));
  // A connection is no level of its own, and lists of lists grow quickly.
  return fields.flatMap((child) => {
    const next = isConnection ? depth : isListType(isNonNullType(child.type) ? child.type.ofType : child.type) ? Math.min(depth - 1, 1) : depth - 1;
    return partOf(child, root, permissions, fill, next) ?? [];
  });
}

function valueFor(argument: GraphQLArgument, root: string, fill: Fill): string | undefined {
  if (argument.name === 'first') return '3';
  if (!isRequiredArgument(argument)) return undefined;
  const type = getNamedType(argument.type);
  if (isEnumType(type)) return type.getValues()[0]?.name;
  const value = fill(root, argument.name);
  return value === undefined ? undefined : type.name === 'Int' ? value : JSON.stringify(value);
}
