// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { duties, story } from '@samenspel/walkthrough';
import { clonedDatabase } from './databases.js';
import { playWalkthrough } from './played.js';
import { startProduct, type Product } from './product.js';
import { isFull } from './tier.js';

const LONG = 300_000;
/** One that ends before anything is public, one that ends after the bids are open. */
const FEW = ['social-value', 'declare-after-opening'];
const promiseOf = (duty: string) => story.find(({ id }) => id === duty)?.whenLeftOut;

/** Each run moves the clock of the sandbox on by weeks, and nobody knows the holidays of many years ahead. */
const RUNS_OF_A_PRODUCT = 8;
const chosen = isFull() ? duties() : FEW;
const groups = Array.from({ length: Math.ceil(chosen.length / RUNS_OF_A_PRODUCT) }, (_, at) =>
  chosen.slice(at * RUNS_OF_A_PRODUCT, (at + 1) * RUNS_OF_A_PRODUCT),
);

describe.each(groups.map((group, at) => [at + 1, group] as const))('the walkthrough without one of its duties, group %d', (_number, group) => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct(await clonedDatabase());
  }, LONG);
  afterAll(() => product.stop(), LONG);

  it('names at least ten duties that can be left out', async () => {
    const { code, said } = await playWalkthrough(product.origin, '--list');
    expect({ code, list: said.trimEnd().split('\n') }).toEqual({ code: 0, list: duties() });
    expect(duties().length).toBeGreaterThanOrEqual(10);
    expect(FEW.filter((duty) => promiseOf(duty) === undefined)).toEqual([]);
  });
  it('says which ones there are when asked for another', async () => {
    const { code, said } = await playWalkthrough(product.origin, '--break=deadline');
    expect(code).toBe(1);
    expect(said).toContain(`Choose one of: ${duties().join(', ')}`);
  });
  it.each(group)(
    'ends refused without %s, where the story says and with the code that it says, and nothing changed',
    async (duty) => {
      const { code, said } = await playWalkthrough(product.origin, `--break=${duty}`);
      const { refusedAt, code: refusal } = promiseOf(duty) ?? { refusedAt: '', code: '' };
      expect(said).toContain(`\nWithout '${duty}' the story ends refused at '${refusedAt}', and nothing changed: ${refusal}\n  `);
      expect(code).toBe(0);
    },
    LONG,
  );
});
