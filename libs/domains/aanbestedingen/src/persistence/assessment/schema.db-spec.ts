// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';
import { getMetadataArgsStorage } from 'typeorm';
import { awardEntities } from '../award/index.js';
import { assessmentEntities } from './index.js';

const own = [...assessmentEntities, ...awardEntities] as readonly unknown[];
const tables = getMetadataArgsStorage().tables.filter(({ target }) => own.includes(target));

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('the tables of assessment and award', () => {
  it('are what the entities say', async () => {
    const differences = await database.dataSource.driver.createSchemaBuilder().log();
    const ours = differences.upQueries
      .map(({ query }) => query)
      .filter((query) => tables.some(({ name }) => query.includes(`"aanbestedingen"."${name}"`)));
    expect(tables).toHaveLength(own.length);
    expect(ours).toEqual([]);
  });
});
