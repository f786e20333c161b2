// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@samenspel/testing';

describe('a database of a spec', () => {
  let first: TestDatabase;
  let second: TestDatabase;
  beforeAll(async () => {
    [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([first.close(), second.close()]);
  });

  it('is its own', async () => {
    const names = await Promise.all([first, second].map((database) => database.dataSource.query('SELECT current_database() AS name')));
    expect(names[0]).not.toEqual(names[1]);
  });
  it('is used under a role that may make nothing', async () => {
    expect(await first.dataSource.query('SELECT current_user AS role')).toEqual([{ role: 'samenspel_app' }]);
    await expect(first.dataSource.query('CREATE TABLE public.mine (id int)')).rejects.toThrow('permission denied');
    await expect(first.dataSource.query('CREATE TEMPORARY TABLE mine (id int)')).rejects.toThrow('permission denied');
    await expect(first.dataSource.query('CREATE SCHEMA mine')).rejects.toThrow('permission denied');
  });
  it('has all migrations', async () => {
    expect((await first.dataSource.query('SELECT name FROM migration.applied')).length).toBeGreaterThan(2);
  });
});
