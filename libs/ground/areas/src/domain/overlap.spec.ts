// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { areaKindOf, containsArea, gemeenteOf, parentOf, wijkOf, type AreaRef } from './area-code.js';
import { overlapsAtWijkLevel, type Succession } from './overlap.js';

const in2024 = (code: string): AreaRef => ({ code, year: 2024 });
const in2026 = (code: string): AreaRef => ({ code, year: 2026 });
const baarnWentOn: Succession = { from: in2024('GM0308'), to: in2026('GM0308') };

describe('area codes', () => {
  it('P-02 knows gemeente, wijk and buurt by their form and nothing else', () => {
    expect([areaKindOf('GM0308'), areaKindOf('WK030801'), areaKindOf('BU03080103')]).toEqual(['gemeente', 'wijk', 'buurt']);
    expect([areaKindOf('GM308'), areaKindOf('BU030801'), areaKindOf('gm0308'), areaKindOf('')]).toEqual([null, null, null, null]);
  });

  it('P-02 finds the parents in the digits', () => {
    expect(wijkOf('BU03080103')).toBe('WK030801');
    expect(wijkOf('GM0308')).toBeNull();
    expect(gemeenteOf('BU03080103')).toBe('GM0308');
    expect([parentOf('BU03080103'), parentOf('WK030801'), parentOf('GM0308')]).toEqual(['WK030801', 'GM0308', null]);
  });

  it('P-02 holds an area inside another within one year only', () => {
    expect(containsArea(in2024('GM0308'), in2024('BU03080103'))).toBe(true);
    expect(containsArea(in2024('WK030801'), in2024('BU03080200'))).toBe(false);
    expect(containsArea(in2026('GM0308'), in2024('BU03080103'))).toBe(false);
  });
});

describe('overlap at wijk level', () => {
  it('A-03 lifts a buurt to its wijk', () => {
    expect(overlapsAtWijkLevel([in2024('BU03080103')], [in2024('BU03080100')])).toBe(true);
    expect(overlapsAtWijkLevel([in2024('BU03080103')], [in2024('BU03080200')])).toBe(false);
  });

  it('A-03 lets a gemeente overlap with each of its wijken and with no other gemeente', () => {
    expect(overlapsAtWijkLevel([in2024('GM0308')], [in2024('BU03080200')])).toBe(true);
    expect(overlapsAtWijkLevel([in2024('GM0342')], [in2024('BU03080200')])).toBe(false);
  });

  it('A-03 needs one pair that overlaps, and none is no overlap', () => {
    expect(overlapsAtWijkLevel([in2024('BU03080200'), in2024('WK030801')], [in2024('BU03080103')])).toBe(true);
    expect(overlapsAtWijkLevel([], [in2024('BU03080103')])).toBe(false);
  });

  it('P-02 compares years only along recorded successors', () => {
    expect(overlapsAtWijkLevel([in2026('GM0308')], [in2024('BU03080103')])).toBe(false);
    expect(overlapsAtWijkLevel([in2026('GM0308')], [in2024('BU03080103')], [baarnWentOn])).toBe(true);
    expect(overlapsAtWijkLevel([in2024('WK030801')], [in2026('WK030801')], [baarnWentOn])).toBe(true);
    expect(overlapsAtWijkLevel([in2024('WK030801')], [in2026('WK030802')], [baarnWentOn])).toBe(false);
  });

  it('P-02 follows a merger to the new gemeente', () => {
    const merged: Succession[] = [
      { from: in2024('GM0308'), to: in2026('GM9001') },
      { from: in2024('GM0317'), to: in2026('GM9001') },
    ];
    expect(overlapsAtWijkLevel([in2024('GM0317')], [in2026('GM9001')], merged)).toBe(true);
    // The wijken of a merged gemeente get other numbers, so without a row of their own nothing is known of them.
    expect(overlapsAtWijkLevel([in2024('WK030801')], [in2026('WK900101')], merged)).toBe(false);
    const withWijk = [...merged, { from: in2024('WK030801'), to: in2026('WK900101') }];
    expect(overlapsAtWijkLevel([in2024('BU03080103')], [in2026('BU90010105')], withWijk)).toBe(true);
  });
});
