// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clonedDatabase } from './databases.js';
import { playWalkthrough, strangersEnvironment } from './played.js';
import { startProduct, type Product } from './product.js';

const LONG = 300_000;

describe('npm run walkthrough', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct(await clonedDatabase());
  }, LONG);
  afterAll(() => product.stop(), LONG);

  it('is told no address of a database', () => {
    const told = strangersEnvironment(product.origin);
    expect(Object.keys(told).toSorted()).toEqual(['HOME', 'PATH', 'SAMENSPEL_ORIGIN']);
    expect(JSON.stringify(told)).not.toMatch(/postgres/i);
  });

  it(
    'plays one tender as its people over HTTP and ends in the award record',
    async () => {
      const { code, said, seconds } = await playWalkthrough(product.origin);
      expect(said).toMatch(/\nThe tender ended in an award record, in \d+ s\.\n$/);
      expect(code).toBe(0);
      process.stderr.write(`the walkthrough took ${seconds.toFixed(0)} s\n`);
    },
    LONG,
  );
});
