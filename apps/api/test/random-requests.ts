// SPDX-License-Identifier: EUPL-1.2
import { getNamedType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { RandomInput, type Chance, type IdsByTable } from './random-input.js';
import { mayAsk, selectionOf } from './selection.js';

/** One request as a client of this schema would send it. */
export interface RandomRequest {
  readonly root: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

type Field = GraphQLField<unknown, unknown>;
const DEPTH = 2;

/** What would end the part of somebody in the play, or jump past all deadlines: sent last. */
const LEAVES = new Set(['leaveParty', 'endMemberRole', 'handOverParty', 'endStaffRole', 'moveSandboxClock', 'endSession']);

/** Every operation that these permissions allow, `times` each in an order of chance, with input of chance. */
export function randomRequests(
  schema: GraphQLSchema,
  permissions: ReadonlySet<string>,
  chance: Chance,
  ids: IdsByTable,
  times: number,
): RandomRequest[] {
  const input = new RandomInput(chance, ids);
  const of = (kind: 'query' | 'mutation', fields: readonly Field[]): RandomRequest[] =>
    fields
      .filter((field) => mayAsk(field, permissions))
      .flatMap((field) => Array.from({ length: times }, () => request(kind, field, permissions, input)));
  const made = [
    ...of('query', Object.values(schema.getQueryType()?.getFields() ?? {})),
    ...of('mutation', Object.values(schema.getMutationType()?.getFields() ?? {})),
  ];
  const shuffled = made.map((one) => [chance.next(), one] as const).sort(([a], [b]) => a - b);
  const inOrder = shuffled.map(([, one]) => one);
  return [...inOrder.filter(({ root }) => !LEAVES.has(root)), ...inOrder.filter(({ root }) => LEAVES.has(root))];
}

function request(kind: 'query' | 'mutation', field: Field, permissions: ReadonlySet<string>, input: RandomInput): RandomRequest {
  const declares = field.args.map(({ name, type }) => `$${name}: ${String(type)}`);
  const passes = field.args.map(({ name }) => `${name}: $${name}`);
  const inBrackets = (words: readonly string[]): string => (words.length === 0 ? '' : `(${words.join(', ')})`);
  const selection = selectionOf(getNamedType(field.type), permissions, DEPTH) ?? ' { __typename }';
  return {
    root: field.name,
    query: `${kind}${inBrackets(declares)} { ${field.name}${inBrackets(passes)}${selection} }`,
    variables: input.variables(field.args),
  };
}
