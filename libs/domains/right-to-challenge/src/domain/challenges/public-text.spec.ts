// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkPublicText, medianOf, PUBLIC_CHECKS, shownSupport, withhold } from './public-text.js';

describe('what the public reads', () => {
  it('C-34 needs every tick of the check list', () => {
    expect(checkPublicText('Speeltuin', 'De buurt beheert hem.', PUBLIC_CHECKS).ok).toBe(true);
    for (const left of PUBLIC_CHECKS) {
      const ticked = PUBLIC_CHECKS.filter((check) => check !== left);
      expect(checkPublicText('Speeltuin', 'Tekst', ticked)).toMatchObject({ error: { code: 'PUBLIC_CHECK_MISSING', params: { check: left } } });
    }
    expect(checkPublicText('Speeltuin', ' ', PUBLIC_CHECKS).ok).toBe(false);
  });
  it('C-04 shows support from ten', () => {
    expect([shownSupport(9, 10), shownSupport(10, 10)]).toEqual([null, 10]);
  });
  it('X-04 withholds what is under ten with the next smallest cell', () => {
    const cells = [40, 3, 25, 0].map((count, index) => ({ key: `k${index}`, count }));
    expect(withhold(cells, 10).map(({ count }) => count)).toEqual([40, null, null, 0]);
  });
  it('X-04 no withheld cell follows from the total', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 8 }), (counts) => {
        const cells = counts.map((count, index) => ({ key: `k${index}`, count }));
        const shown = withhold(cells, 10);
        const hidden = shown.filter(({ count }) => count === null);
        const sum = counts.filter((_, index) => shown[index]?.count === null).reduce((total, count) => total + count, 0);
        for (const { count } of shown) expect(count === null || count === 0 || count >= 10).toBe(true);
        const others = counts.filter((count, index) => count > 0 && shown[index]?.count !== null).length;
        // Either several are hidden and together enough, or there is nobody left to hide with.
        expect(hidden.length === 0 || (hidden.length > 1 && sum >= 10) || others === 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  it('C-34 the median is a time that was really taken', () => {
    expect([medianOf([]), medianOf([30]), medianOf([10, 50]), medianOf([10, 56, 20])]).toEqual([null, 30, 10, 20]);
  });
});
