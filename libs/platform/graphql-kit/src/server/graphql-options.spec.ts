// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { auditServer } from 'graphql-http';
import { type Fixture, reported, startFixture } from '../testing/kit-fixture.js';

describe('the GraphQL server', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture();
  });
  afterAll(() => fixture.app.close());

  const codeOf = async (query: string, roles = '', variables = {}): Promise<unknown> =>
    (await fixture.ask(query, { roles, variables })).body.errors?.[0]?.extensions['code'];

  it('passes every MUST and SHOULD of the GraphQL-over-HTTP audits', async () => {
    const results = await auditServer({ url: fixture.url });
    const failed = results.filter((result) => result.status === 'error' || result.status === 'warn');
    expect(failed.map((result) => `${result.id} ${result.name}`)).toEqual([]);
    expect(results.length).toBeGreaterThan(60);
  });

  describe('permissions per document', () => {
    it('answers 401 to nobody and 403 to somebody, before anything is loaded', async () => {
      const query = 'mutation { plantTree(input: { name: "oak" }) { tree { id } } }';
      const nobody = await fixture.ask(query);
      expect([nobody.status, nobody.body.errors?.[0]?.extensions['code'], 'data' in nobody.body]).toEqual([401, 'UNAUTHENTICATED', false]);
      const somebody = await fixture.ask(query, { roles: 'evaluator' });
      expect([somebody.status, somebody.body.errors?.[0]?.extensions['code']]).toEqual([403, 'FORBIDDEN']);
    });

    it('covers plain fields, types, fragments and what nobody declared', async () => {
      expect(await codeOf('{ trees { nodes { secret } } }', 'evaluator')).toBe('FORBIDDEN');
      expect(await codeOf('{ trees { nodes { secret } } }', 'procurement_officer')).toBeUndefined();
      expect(await codeOf('{ trees { ...F } } fragment F on TreeConnection { edges { node { secret } } }', 'evaluator')).toBe('FORBIDDEN');
      expect(await codeOf('{ vault { __typename } }', 'evaluator')).toBe('FORBIDDEN');
      expect(await codeOf('{ vault { name } }', 'opening_officer')).toBeUndefined();
      expect(await codeOf('{ undeclared }', 'installation_administrator')).toBe('FORBIDDEN');
    });

    it('leaves the schema open', async () => {
      expect(await codeOf('{ __schema { queryType { name } types { name fields { name } } } }')).toBeUndefined();
      for (const options of [{}, { inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true, oneOf: true }]) {
        expect(await codeOf(getIntrospectionQuery(options))).toBeUndefined();
      }
    });
  });

  it('answers the same when a query comes back and is compiled: data, cost, limits, permissions, masked errors', async () => {
    const asked = [
      ['{ trees(first: 3) { nodes { id name } totalCount } }', ''],
      ['{ trees { nodes { secret } } }', 'evaluator'],
      ['{ trees { nodes { secret } } }', 'procurement_officer'],
      ['{ trees(first: 0) { nodes { id } } }', ''],
      ['{ trees(first: 3, last: 3) { nodes { id } } }', ''],
      ['query ($n: Int!) { trees(first: $n) { nodes { id } } }', ''],
      ['{ breaks whoami }', ''],
      ['{ vault { name } }', 'opening_officer'],
    ] as const;
    for (const [query, roles] of asked) {
      const answers: string[] = [];
      for (let times = 0; times < 7; times += 1) {
        const { status, body } = await fixture.ask(query, { roles });
        answers.push(JSON.stringify([status, body]).replaceAll(/"correlationId":"[^"]*"/g, ''));
      }
      expect([query, new Set(answers).size]).toEqual([query, 1]);
    }
    // One failure in each of the seven that break, told once.
    expect(reported.splice(0)).toHaveLength(7);
  });

  describe('payloads', () => {
    const plant = (name: string, place = ''): Promise<Awaited<ReturnType<Fixture['ask']>>> =>
      fixture.ask(
        'mutation($i: PlantTreeInput!) { plantTree(input: $i) { tree { id } errors { __typename ... on UserError { code message path } ... on Refused { rule } } } }',
        {
          roles: 'procurement_officer',
          variables: { i: { name, place } },
        },
      );

    it('gives the object and no errors', async () => {
      expect((await plant('oak')).body.data).toEqual({ plantTree: { tree: { id: '00000000-0000-4000-8000-000000000000' }, errors: [] } });
    });

    it('gives a refusal with its rule, in the language asked for', async () => {
      expect((await plant('full')).body.data).toEqual({
        plantTree: {
          tree: null,
          errors: [{ __typename: 'Refused', code: 'IS_IN', message: 'Choose one of the possible values.', path: ['name'], rule: 'S-08' }],
        },
      });
    });

    it('gives all that is wrong with the input at once, with paths', async () => {
      const { errors } = (await plant('', 'far away')).body.data?.['plantTree'] as { errors: object[] };
      expect(errors).toEqual([
        { __typename: 'InvalidInput', code: 'IS_NOT_EMPTY', message: 'Fill in this field.', path: ['name'] },
        { __typename: 'InvalidInput', code: 'MAX_LENGTH', message: 'Make the text shorter: at most 5 characters.', path: ['place'] },
      ]);
    });
  });

  it('pages with opaque cursors, checks them, and counts only when asked', async () => {
    const first = await fixture.ask('{ trees(first: 3) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }');
    const page = first.body.data?.['trees'] as { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number };
    expect([page.nodes.length, page.pageInfo.hasNextPage, page.totalCount]).toEqual([3, true, 7]);
    const next = await fixture.ask('query($c: String) { trees(first: 10, after: $c) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }', {
      variables: { c: page.pageInfo.endCursor },
    });
    expect(next.body.data?.['trees']).toMatchObject({ nodes: { length: 4 }, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    const bad = await fixture.ask('{ trees(first: 101, after: "bm8") { nodes { id } } }');
    expect(bad.body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', errors: [{ code: 'MAX', path: ['first'] }] });
    expect((await fixture.ask('{ trees(after: "bm8") { nodes { id } } }')).body.errors?.[0]?.extensions).toMatchObject({
      errors: [{ code: 'CURSOR_INVALID', path: ['after'] }],
    });
  });

  it('speaks of instants with offset, days, and cents beyond 2^31', async () => {
    const { data } = (await fixture.ask('{ trees(first: 1) { nodes { plantedAt fellOn worth { cents currency } } } }')).body;
    expect(data).toEqual({
      trees: { nodes: [{ plantedAt: '1970-01-01T00:00:00.000Z', fellOn: '2026-03-02', worth: { cents: 400_000_000_000, currency: 'EUR' } }] },
    });
  });

  it('masks what breaks: no table, path or stack, but a correlation id that was reported once', async () => {
    const { status, body } = await fixture.ask('{ breaks }');
    expect(JSON.stringify(body)).not.toMatch(/relation |aanbestedingen|srv|\.ts/);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect([status, reported.length]).toEqual([200, 1]);
  });

  it('states what a query costs, whatever the data', async () => {
    const { extensions } = (await fixture.ask('{ trees(first: 10) { nodes { id worth { cents } } totalCount } }')).body;
    expect(extensions?.['cost']).toEqual({ requested: 1 + 1 + 10 * 1 + 50, limit: 5000, remaining: 4938 });
  });

  it('refuses mutations by GET and by forms, and simple cross-site requests', async () => {
    const mutation = encodeURIComponent('mutation { plantTree(input: { name: "oak" }) { tree { id } } }');
    expect((await fetch(`${fixture.url}?query=${mutation}`)).status).toBe(400);
    expect((await fetch(`${fixture.url}?query=${mutation}`, { headers: { 'apollo-require-preflight': '1' } })).status).toBe(405);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expect((await fetch(fixture.url, { method: 'POST', headers: { 'content-type': type }, body: `query=${mutation}` })).status).toBe(400);
    }
    expect((await fetch(`${fixture.url}?query={__typename}`, { headers: { 'apollo-require-preflight': '1' } })).status).toBe(200);
  });

  describe('hostile queries', () => {
    it('too deep', async () => {
      const deep = (levels: number): string => (levels === 0 ? '{ id }' : `{ neighbours ${deep(levels - 1)} }`);
      expect(await codeOf(`{ trees { nodes ${deep(12)} } }`)).toBe('DEPTH_LIMIT');
    });

    it('too deep through fragments, and a cycle of them', async () => {
      const fragments = Array.from({ length: 12 }, (_, index) => `fragment F${index} on Tree { neighbours { ...F${index + 1} } }`).join(' ');
      expect(await codeOf(`{ trees { nodes { ...F0 } } } ${fragments} fragment F12 on Tree { id }`)).toBe('DEPTH_LIMIT');
      expect(await codeOf('{ trees { nodes { ...F } } } fragment F on Tree { neighbours { ...F } }')).toBe('GRAPHQL_VALIDATION_FAILED');
    });

    it('too many aliases', async () => {
      expect(await codeOf(`{ ${Array.from({ length: 31 }, (_, index) => `a${index}: __typename`).join(' ')} }`)).toBe('ALIAS_LIMIT');
    });

    it('too many fields, also from a bomb of fragments, before the checks that take time by their square', async () => {
      const bomb = Array.from({ length: 30 }, (_, index) => `fragment B${index} on Tree { x: id ...B${index + 1} ...B${index + 1} }`).join(' ');
      expect(await codeOf(`{ trees { nodes { ...B0 } } } ${bomb} fragment B30 on Tree { id }`)).toBe('FIELD_LIMIT');
      expect(await codeOf(`{ trees { nodes { ${'id '.repeat(500)} } } }`)).toBe('FIELD_LIMIT');
      const start = performance.now();
      expect(await codeOf(`{ trees { nodes { ${'worth { cents } '.repeat(480)} } } }`)).toBe('FIELD_LIMIT');
      expect(performance.now() - start).toBeLessThan(1_000);
    });

    it('too many roots', async () => {
      expect(await codeOf(`{ ${'whoami '.repeat(11)} }`)).toBe('ROOT_FIELD_LIMIT');
    });

    it('too many directives', async () => {
      expect(await codeOf(`{ whoami ${'@include(if: true) '.repeat(31)} }`)).toBe('DIRECTIVE_LIMIT');
    });

    it('too many tokens', async () => {
      expect(await codeOf(`{ ${'whoami '.repeat(2001)} }`)).toBe('GRAPHQL_PARSE_FAILED');
    });

    it('too dear, by nesting, by fragments, by a variable, and whatever a directive says', async () => {
      expect(await codeOf('{ trees(first: 100) { nodes { neighbours { neighbours { neighbours { id } } } } } }')).toBe('COST_LIMIT');
      expect(await codeOf('{ trees(first: 100) { nodes { ...F } } } fragment F on Tree { neighbours { neighbours { neighbours { id } } } }')).toBe(
        'COST_LIMIT',
      );
      expect(await codeOf('query($n: Int) { trees(first: $n) { nodes { neighbours { neighbours { neighbours { id } } } } } }', '', { n: 100 })).toBe(
        'COST_LIMIT',
      );
      expect(
        await codeOf('query($b: Boolean!) { trees(first: 100) @include(if: $b) { nodes { neighbours { neighbours { neighbours { id } } } } } }', '', {
          b: false,
        }),
      ).toBe('COST_LIMIT');
    });

    it('too many mutations at once, also under aliases and in fragments', async () => {
      const one = 'plantTree(input: { name: "oak" }) { tree { id } }';
      expect(await codeOf(`mutation { a: ${one} b: ${one} }`, 'procurement_officer')).toBe('ONE_MUTATION');
      expect(await codeOf(`mutation { ...F } fragment F on Mutation { a: ${one} b: ${one} }`, 'procurement_officer')).toBe('ONE_MUTATION');
    });

    it('several operations in one request', async () => {
      const body = JSON.stringify([{ query: '{ whoami }' }, { query: '{ whoami }' }]);
      expect((await fetch(fixture.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status).toBe(400);
    });

    it('too large a body', async () => {
      const body = JSON.stringify({ query: '{ whoami }', variables: { x: 'x'.repeat(200_000) } });
      expect((await fetch(fixture.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status).toBe(413);
    });
  });
});
