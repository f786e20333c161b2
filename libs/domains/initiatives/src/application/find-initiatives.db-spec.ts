// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Reads, type Statement } from '@samenspel/database';
import type { PageArgs } from '@samenspel/graphql-kit';
import { visitor } from '@samenspel/kernel';
import { FindParties, PartyRoles } from '@samenspel/parties';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import type { QueryResultRow } from 'pg';
import { FindInitiatives } from './find-initiatives.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Keeps what is asked, to look at its plan. */
class Listening extends Reads {
  readonly asked: { readonly statement: Statement; readonly values: readonly unknown[] }[] = [];

  override rows<T extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<T[]> {
    this.asked.push({ statement, values });
    return super.rows(statement, values);
  }
}

/** The plan that a big table would get: this one is too small for an index to pay. */
async function planOf(ask: (reads: Reads) => Promise<unknown>): Promise<string> {
  const reads = new Listening(database.dataSource);
  await ask(reads);
  const [first] = reads.asked;
  if (first === undefined) throw new Error('nothing was asked');
  return database.dataSource.transaction(async (db) => {
    await db.query('SET LOCAL enable_seqscan = off');
    await db.query('SET LOCAL enable_sort = off');
    const rows = await db.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${first.statement.text}`, [...first.values]);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

describe('what people read most', () => {
  const page: PageArgs = { first: 20 };

  it('reads initiatives by name in the order of an index, without sorting', async () => {
    const plan = await planOf((reads) => new FindInitiatives(reads).list({}, page));
    expect(plan).toContain('party_by_kind_and_name');
    expect(plan).not.toContain('Sort');
  });

  it('reads initiatives of a theme and area with the indexes on them', async () => {
    const filter = { theme: 'food', area: { code: 'BU03080103', year: 2024 } };
    const plan = await planOf((reads) => new FindInitiatives(reads).list(filter, page));
    expect(plan).not.toContain('Seq Scan');
  });

  it('reads parties by name, and an initiative by its id, with an index', async () => {
    expect(await planOf((reads) => new FindParties(reads).list('provider', page))).toContain('party_by_kind_and_name');
    const id = '01890000-0000-7000-8000-000000000000';
    expect(await planOf((reads) => new FindInitiatives(reads).one(visitor('nl', 'spec'), id))).toContain('_pk');
  });

  it('P-04 reads the roles of a person in a party with the indexes on persons', async () => {
    const id = '01890000-0000-7000-8000-000000000000';
    const plan = await planOf((reads) => new PartyRoles(reads).rolesOf(id, id));
    expect(plan).not.toContain('Seq Scan');
  });
});
