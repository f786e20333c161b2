// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, type GraphQLField, type GraphQLObjectType, isListType, isNonNullType, isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
type Field = GraphQLField<unknown, unknown>;

/** Lists that a rule keeps short, so that no page is needed. Each line says which rule. */
const SHORT_BY_RULE: Readonly<Record<string, string>> = {
  'Tender.publicationSteps': 'T-07: one row per recorded step, a handful in the life of a tender',
};

/** One answer in two words: both take the same input. */
const SHARED_INPUT = new Set(['confirmStaffRole', 'refuseStaffRole']);

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const objectTypes = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'));
const fieldsOf = (type: GraphQLObjectType | null | undefined): Field[] => Object.values(type?.getFields() ?? {});
const holdsList = (field: Field): boolean => isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
const isEntity = (field: Field): boolean => {
  const type = getNamedType(field.type);
  return isObjectType(type) && 'id' in type.getFields();
};

describe('the graph', () => {
  it('has no way in by id alone: each object is asked for by what it is', () => {
    expect(fieldsOf(schema.getQueryType()).map((field) => field.name)).not.toContain('node');
    expect(fieldsOf(schema.getQueryType()).map((field) => field.name)).not.toContain('nodes');
  });

  it('gives lists of entities as connections, nested ones included', () => {
    const bare = objectTypes
      .filter((type) => !type.name.endsWith('Connection'))
      .flatMap((type) =>
        fieldsOf(type)
          .filter((field) => holdsList(field) && isEntity(field))
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(bare).toEqual(Object.keys(SHORT_BY_RULE));
  });

  it('asks for pages by keys, never by number', () => {
    const numbered = objectTypes.flatMap((type) =>
      fieldsOf(type)
        .filter((field) => field.args.some((argument) => ['offset', 'skip', 'page', 'pageNumber'].includes(argument.name)))
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(numbered).toEqual([]);
    const connections = objectTypes.flatMap((type) => fieldsOf(type).filter((field) => getNamedType(field.type).name.endsWith('Connection')));
    const without = connections.filter(
      (field) => !['first', 'after', 'last', 'before'].every((name) => field.args.some((argument) => argument.name === name)),
    );
    expect(without.map((field) => field.name)).toEqual([]);
  });

  it('takes one input in each mutation, and answers with a payload of nullable objects and errors', () => {
    const mutations = fieldsOf(schema.getMutationType());
    const misnamed = mutations.filter((field) => !(field.args.length === 0 || (field.args.length === 1 && field.args[0]?.name === 'input')));
    expect(misnamed.map((field) => field.name)).toEqual([]);
    const unlike = mutations.filter((field) => field.args[0] !== undefined && String(field.args[0].type) !== `${capital(field.name)}Input!`);
    expect(unlike.map((field) => field.name).filter((name) => !SHARED_INPUT.has(name))).toEqual([]);
    expect(mutations.filter((field) => !/^\w+Payload!$/.test(String(field.type))).map((field) => field.name)).toEqual([]);
    const payloads = [...new Set(mutations.map((field) => getNamedType(field.type)))].filter(isObjectType);
    expect(payloads.filter((type) => String(type.getFields()['errors']?.type) !== '[MutationError!]!').map((type) => type.name)).toEqual([]);
    const notNull = payloads.flatMap((type) =>
      fieldsOf(type)
        .filter((field) => field.name !== 'errors' && isNonNullType(field.type))
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(notNull).toEqual([]);
  });

  it('deprecates with a date', () => {
    const deprecated = objectTypes
      .flatMap((type) => fieldsOf(type))
      .filter((field) => field.deprecationReason !== undefined && field.deprecationReason !== null);
    expect(deprecated.filter((field) => !/\b20\d\d-\d\d-\d\d\b/.test(field.deprecationReason ?? '')).map((field) => field.name)).toEqual([]);
  });

  it('has money in whole cents and no floating point in amounts', () => {
    const amounts = objectTypes.flatMap((type) =>
      fieldsOf(type)
        .filter((field) => /cents|amount|price(?!Method)|value(?=Cents)/i.test(field.name))
        .map((field) => [`${type.name}.${field.name}`, getNamedType(field.type).name] as const),
    );
    expect(amounts.filter(([, type]) => type === 'Float')).toEqual([]);
    expect(amounts.filter(([name, type]) => /cents$/i.test(name) && type === 'Int')).toEqual([]);
  });
});
