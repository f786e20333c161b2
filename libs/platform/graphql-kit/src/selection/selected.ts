// SPDX-License-Identifier: EUPL-1.2
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type FieldNode, type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode, valueFromASTUntyped } from 'graphql';
import { LARGEST_PAGE, type PageArgs } from '../connection/page.args.js';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;
type Variables = Readonly<Record<string, unknown>>;

/**
 * What a document asks of an object, under all aliases and in all fragments together; directives that leave a field out are not believed.
 * A hint for reading: nothing may depend on it but how much is read at once.
 */
export class Selected {
  constructor(
    private readonly fields: ReadonlyMap<string, readonly FieldNode[]>,
    private readonly fragments: Fragments,
    private readonly variables: Variables,
  ) {}

  static below(nodes: readonly FieldNode[], fragments: Fragments, variables: Variables): Selected {
    const fields = new Map<string, FieldNode[]>();
    for (const { selectionSet } of nodes) collect(selectionSet, fragments, fields);
    return new Selected(fields, fragments, variables);
  }

  hasAny(names: ReadonlySet<string>): boolean {
    return [...this.fields.keys()].some((name) => names.has(name));
  }

  /** What is asked of the objects of a list: below `nodes` and `edges { node }`. */
  ofNodes(): Selected {
    const edges = Selected.below(this.fields.get('edges') ?? [], this.fragments, this.variables);
    return Selected.below([...(this.fields.get('nodes') ?? []), ...(edges.fields.get('node') ?? [])], this.fragments, this.variables);
  }

  of(field: string): Selected {
    return Selected.below(this.fields.get(field) ?? [], this.fragments, this.variables);
  }

  /** The page that is asked of a list inside, when it is one page from the front, the same wherever the field stands; else null. */
  firstPage(field: string): PageArgs | null {
    const pages = (this.fields.get(field) ?? []).map((node) => this.pageOf(node));
    const [page = null] = pages;
    return pages.every((other) => other !== null && other.first === page?.first) ? page : null;
  }

  private pageOf({ arguments: given = [] }: FieldNode): PageArgs | null {
    const values = given.map(({ name, value }) => [name.value, valueFromASTUntyped(value, this.variables)] as const);
    const [only, ...others] = values.filter(([, value]) => value !== null && value !== undefined);
    if (only === undefined) return {};
    const [name, size] = only;
    const fits = name === 'first' && others.length === 0 && typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= LARGEST_PAGE;
    return fits ? { first: size } : null;
  }
}

function collect(set: SelectionSetNode | undefined, fragments: Fragments, fields: Map<string, FieldNode[]>): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) fields.set(selection.name.value, [...(fields.get(selection.name.value) ?? []), selection]);
    else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, fragments, fields);
    else collect(fragments[selection.name.value]?.selectionSet, fragments, fields);
  }
}

/** `@SelectedFields() selected: Selected` in a resolver. */
export const SelectedFields = createParamDecorator((_: unknown, context: ExecutionContext): Selected => {
  const { fieldNodes, fragments, variableValues } = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
  return Selected.below(fieldNodes, fragments, variableValues);
});
