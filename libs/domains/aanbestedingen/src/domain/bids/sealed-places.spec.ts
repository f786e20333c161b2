// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayTakePlace, promisable } from './sealed-places.js';

const PER_LOT = 4;

describe('the places of sealed bids', () => {
  it('B-03 a lot never finds its promised places taken, however many bid elsewhere', () => {
    const run = fc.record({ rows: fc.integer({ min: 16, max: 80 }), bids: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200 }) });
    fc.assert(
      fc.property(run, ({ rows, bids }) => {
        const lots = Array.from({ length: Math.floor(promisable(rows) / PER_LOT) }, (_, index) => String(index));
        const promised = new Map(lots.map((lot) => [lot, PER_LOT]));
        const used = new Map<string, number>();
        for (const number of bids) {
          const lot = lots[number % lots.length] ?? '';
          if (mayTakePlace(rows, lot, promised, used)) used.set(lot, (used.get(lot) ?? 0) + 1);
        }
        const taken = [...used.values()].reduce((sum, count) => sum + count, 0);
        const waiting = lots.reduce((sum, lot) => sum + Math.max(0, PER_LOT - (used.get(lot) ?? 0)), 0);
        expect(taken + waiting).toBeLessThanOrEqual(rows);
        for (const lot of lots) if ((used.get(lot) ?? 0) < PER_LOT) expect(mayTakePlace(rows, lot, promised, used)).toBe(true);
      }),
    );
  });

  it('B-03 a lot on which more bid than reckoned takes from the rest, until that is gone', () => {
    const promised = new Map([
      ['busy', PER_LOT],
      ['quiet', PER_LOT],
    ]);
    expect(mayTakePlace(16, 'busy', promised, new Map([['busy', 7]]))).toBe(true);
    expect(mayTakePlace(16, 'busy', promised, new Map([['busy', 8]]))).toBe(false);
    expect(mayTakePlace(16, 'quiet', promised, new Map([['busy', 8]]))).toBe(true);
  });
});
