// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomId } from '@samenspel/kernel';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import { InputInvalid } from '../input/input-invalid.js';
import { Keyset } from './keyset.js';
import type { PageArgs } from './page.args.js';

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly name: string;
}

const inOrder = (direction: 'asc' | 'desc'): Keyset =>
  new Keyset(
    [
      { sql: 'at', row: 'at', kind: 'instant' },
      { sql: 'name', row: 'name', kind: 'text' },
      { sql: 'id', row: 'id', kind: 'id' },
    ],
    direction,
  );
const [rising, falling] = [inOrder('asc'), inOrder('desc')];

describe('a keyset', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await createTestDatabase([]);
    client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query('CREATE TEMPORARY TABLE thing (id uuid PRIMARY KEY, at timestamptz(3) NOT NULL, name text NOT NULL)');
    // Many equal moments and names: the id alone tells them apart.
    for (let index = 0; index < 60; index += 1) {
      await client.query('INSERT INTO thing VALUES ($1, $2, $3)', [randomId(), new Date(1_000 + (index % 7)), `n${index % 3}`]);
    }
  });
  afterAll(async () => {
    await client.end();
    await database.close();
  });

  const read = async (order: Keyset, page: PageArgs): Promise<ReturnType<typeof order.page<Row, string>>> => {
    const { where, orderBy, limit, values } = order.sql(page, 2);
    const text = `SELECT id, at, name FROM thing WHERE $1::text IS NOT NULL AND ${where} ORDER BY ${orderBy} LIMIT ${limit}`;
    const { rows } = await client.query<Row>(text, ['any', ...values]);
    return order.page(
      page,
      rows,
      (row) => row.id,
      () => Promise.resolve(60),
    );
  };

  const whole = async (direction: 'ASC' | 'DESC'): Promise<string[]> => {
    const { rows } = await client.query<Row>(`SELECT id FROM thing ORDER BY at ${direction}, name ${direction}, id ${direction}`);
    return rows.map((row) => row.id);
  };

  const walk = async (order: Keyset, size: number, backward: boolean): Promise<string[]> => {
    const found: string[] = [];
    let cursor: string | null = null;
    for (;;) {
      const page: Awaited<ReturnType<typeof read>> = await read(order, backward ? { last: size, before: cursor } : { first: size, after: cursor });
      if (backward) found.unshift(...page.nodes);
      else found.push(...page.nodes);
      cursor = backward ? page.pageInfo.startCursor : page.pageInfo.endCursor;
      if (!(backward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage)) return found;
    }
  };

  it('gives every row once, in order, whatever the page size and direction', async () => {
    const [ascending, descending] = [await whole('ASC'), await whole('DESC')];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 100 }), fc.boolean(), fc.boolean(), async (size, down, backward) => {
        expect(await walk(down ? falling : rising, size, backward)).toEqual(down ? descending : ascending);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses every cursor that is not of its own shape', () => {
    const key = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = [
      'x',
      key([]),
      key(['1970-01-01T00:00:00.000Z', 'n']),
      key([1, 'n', randomId()]),
      key(['1970-01-01T00:00:00.000Z', 'n', "' OR 1=1"]),
      key({ length: 3 }),
    ];
    for (const after of forged) expect(() => rising.sql({ after }, 1)).toThrow(InputInvalid);
    fc.assert(fc.property(fc.string({ minLength: 1 }), (after) => expect(() => rising.sql({ after }, 1)).toThrow(InputInvalid)));
  });

  it('refuses to read both ways at once', () => {
    expect(() => rising.sql({ first: 1, last: 1 }, 1)).toThrow(InputInvalid);
  });
});
