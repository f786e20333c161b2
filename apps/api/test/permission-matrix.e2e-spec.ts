// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { catalogue, type Declared, isGranted, permissionsOf, type Role } from '@samenspel/access';
import { neededBy } from '@samenspel/graphql-kit';
import { getNamedType, type GraphQLObjectType, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { readFile } from 'node:fs/promises';
import { startApi, type RunningApi } from './harness.js';

interface Matrix {
  readonly grants: readonly { readonly row: string; readonly permissions: readonly string[]; readonly roles: readonly Role[] }[];
  readonly schema: Readonly<Record<string, Declared>>;
}

const DEEP = 4;

describe('the permission matrix', () => {
  let api: RunningApi;
  let schema: GraphQLSchema;
  let matrix: Matrix;
  beforeAll(async () => {
    api = await startApi();
    schema = api.app.get(GraphQLSchemaHost).schema;
    matrix = JSON.parse(await readFile(new URL('permission-matrix.json', import.meta.url), 'utf8')) as Matrix;
  });
  afterAll(() => api.close());

  it('says of each permission which roles have it, and the code says the same', () => {
    const written = Object.fromEntries(matrix.grants.flatMap((row) => row.permissions.map((name) => [name, [...row.roles].sort()])));
    const coded = Object.fromEntries(Object.entries(catalogue).map(([name, row]) => [name, [...row.roles].sort()]));
    expect(coded).toEqual(written);
  });

  it('says what each query and mutation needs, and each type or field that not everyone sees', () => {
    expect(declaredInCode(schema)).toEqual(matrix.schema);
  });

  it('holds on every path to depth four, for every role', () => {
    const roles = [...new Set(matrix.grants.flatMap((row) => row.roles))];
    const paths = pathsIn(schema);
    const wrong = paths.flatMap(({ query, steps }) => {
      const needed = neededBy(schema, parse(query, { noLocation: true }));
      return roles
        .filter((role) => {
          const held = new Set<string>([...permissionsOf([role])]);
          const byMatrix = steps.every((step) => isGranted(matrix.schema[step] ?? 'anonymous', held));
          return byMatrix !== needed.declared.every((declared) => isGranted(declared, held));
        })
        .map((role) => `${role}: ${query}`);
    });
    expect(paths.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

const allow = (holder: { extensions: Readonly<Record<string, unknown>> }): Declared | undefined => holder.extensions['allow'] as Declared | undefined;

/** `Query.x` and `Mutation.x` always; `Type` and `Type.field` when they ask for something. */
function declaredInCode(schema: GraphQLSchema): Record<string, Declared> {
  const found: Record<string, Declared> = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
    const onType = allow(type);
    if (onType !== undefined && onType !== 'anonymous') found[type.name] = onType;
    for (const field of Object.values(type.getFields())) {
      const declared = allow(field);
      if (declared !== undefined && (isRoot || declared !== 'anonymous')) found[`${type.name}.${field.name}`] = declared;
    }
  }
  return found;
}

interface Path {
  readonly query: string;
  /** What the path passes: `Query.tender`, `Tender`, `Tender.lots`, `Lot`. */
  readonly steps: readonly string[];
}

function pathsIn(schema: GraphQLSchema): Path[] {
  const paths: Path[] = [];
  const walk = (type: GraphQLObjectType, names: readonly string[], steps: readonly string[]): void => {
    for (const field of Object.values(type.getFields())) {
      const result = getNamedType(field.type);
      const passed = [...steps, `${type.name}.${field.name}`, result.name];
      const below = [...names, field.name];
      if (isObjectType(result) && below.length < DEEP) walk(result, below, passed);
      const inner = isObjectType(result) ? ' { __typename }' : '';
      paths.push({ query: documentOf(passed[0]?.startsWith('Mutation.') === true, below, inner), steps: passed });
    }
  };
  for (const root of [schema.getQueryType(), schema.getMutationType()]) if (root !== undefined && root !== null) walk(root, [], []);
  return paths;
}

const documentOf = (mutates: boolean, names: readonly string[], inner: string): string =>
  `${mutates ? 'mutation' : 'query'}${names.reduceRight((rest, name) => ` { ${name}${rest} }`, inner)}`;
