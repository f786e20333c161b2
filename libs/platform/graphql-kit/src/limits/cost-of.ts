// SPDX-License-Identifier: EUPL-1.2
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { LARGEST_PAGE, USUAL_PAGE } from '../connection/page.args.js';
import { type Price, PRICE_IN_SCHEMA } from './cost.js';

const LIST_SIZE = 10;
const PER_PAGE_ITEM = new Set(['edges', 'nodes']);
const SIZES = new Set(['first', 'last']);

type Variables = Readonly<Record<string, unknown>>;

/**
 * What an operation may cost at most, known before it runs and without looking at data: own price × page size, fragments included,
 * and directives not believed, since a client chooses them.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): number {
  const pages = knownPages.get(operation) ?? pageVariables(document);
  knownPages.set(operation, pages);
  const ofOperation = knownCosts.get(operation) ?? new Map<string, number>();
  knownCosts.set(operation, ofOperation);
  const text = pages.map((name) => sizeOf(variables[name])).join(' ');
  const known = ofOperation.get(text);
  if (known !== undefined) return known;
  const cost = reckoned(schema, document, operation, variables);
  if (ofOperation.size < MOST_SIZES_KEPT) ofOperation.set(text, cost);
  return cost;
}

/** A cost follows from the document and the page sizes in its variables, so an operation that comes back is reckoned once for each. */
const knownCosts = new WeakMap<OperationDefinitionNode, Map<string, number>>();
const knownPages = new WeakMap<OperationDefinitionNode, readonly string[]>();
const MOST_SIZES_KEPT = 100;

const sizeOf = (value: unknown): string => (typeof value === 'number' ? String(value) : '-');

/** The variables that stand for the size of some page. */
function pageVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (SIZES.has(name.value) && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

function reckoned(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return new Reckoning(schema, fragments, variables).ofSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, 1);
}

class Reckoning {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {}

  /** `page`: how many rows `edges` and `nodes` of this selection hold. */
  ofSelections({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined, page: number): number {
    let sum = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) sum += this.ofField(selection, parent, page);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) sum += this.ofFragment(selection.name.value, page);
      else sum += this.ofSelections(selection.selectionSet, this.condition(selection.typeCondition?.name.value) ?? parent, page);
    }
    return sum;
  }

  private ofFragment(name: string, page: number): number {
    const key = `${name} ${page}`;
    const done = this.known.get(key);
    if (done !== undefined) return done;
    const fragment = this.fragments.get(name);
    const cost = fragment === undefined ? 0 : this.ofSelections(fragment.selectionSet, this.condition(fragment.typeCondition.name.value), page);
    this.known.set(key, cost);
    return cost;
  }

  private ofField(node: FieldNode, parent: GraphQLNamedType | undefined, page: number): number {
    if (node.name.value.startsWith('__') || !(isObjectType(parent) || isInterfaceType(parent))) return 0;
    const field = parent.getFields()[node.name.value];
    if (field === undefined) return 0;
    const type = getNamedType(field.type);
    const price = (field.extensions[PRICE_IN_SCHEMA] ?? {}) as Price;
    const own = price.own ?? (isCompositeType(type) ? 1 : 0);
    if (node.selectionSet === undefined) return own;
    const inConnection = parent.name.endsWith('Connection') && PER_PAGE_ITEM.has(field.name);
    const times = inConnection ? page : isList(field) ? (price.size ?? LIST_SIZE) : 1;
    return own + times * this.ofSelections(node.selectionSet, type, this.pageSize(node));
  }

  private pageSize(node: FieldNode): number {
    const sizes = (node.arguments ?? []).filter(({ name }) => SIZES.has(name.value));
    const asked = sizes.map(({ value }) =>
      value.kind === Kind.INT ? Number(value.value) : value.kind === Kind.VARIABLE ? this.variables[value.name.value] : null,
    );
    const number = asked.find((size) => typeof size === 'number');
    return number === undefined ? USUAL_PAGE : Math.max(1, Math.min(number, LARGEST_PAGE));
  }

  private condition(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : (this.schema.getType(name) ?? undefined);
  }
}

const isList = (field: GraphQLField<unknown, unknown>): boolean => isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
