// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { printedSchema } from '../src/schema/build-schema.js';
import { startApi, type RunningApi } from './harness.js';

describe('schema.graphql', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('is what the code says; after a wanted change run: npm run schema', async () => {
    const committed = await readFile(new URL('../../../schema.graphql', import.meta.url), 'utf8');
    expect(printedSchema(api.app)).toBe(committed);
  });
});
