// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { withoutShortcuts } from './architecture.mjs';
import { evidenceIn, idsIn, statePage, stateProblems } from './state.mjs';

const rules = [
  { id: 'P-01', title: 'first' },
  { id: 'P-02', title: 'second', partly: 'the rest' },
  { id: 'P-03', title: 'third' },
];
const evidence = [
  { id: 'P-01', file: 'libs/a.spec.ts', name: 'P-01 works' },
  { id: 'P-02', file: 'libs/a.spec.ts', name: 'P-02 works a little' },
];

describe('the page that tells what works', () => {
  it('reads the ids from the names of tests only', () => {
    const source =
      "// P-09 in a comment\ndescribe('bids (B-03)', () => {\n  it.each([[1, 2]])('S-08 and X-01: %s', () => expect('T-01').toBe(1));\n});";
    expect(evidenceIn('a.spec.ts', source).map(({ id }) => id)).toEqual(['B-03', 'S-08', 'X-01']);
  });
  it('reads a range', () => {
    expect(idsIn('B-03 to B-05 hold')).toEqual(['B-03', 'B-04', 'B-05']);
  });
  it('calls a rule without a test not there, and says what a partly kept one lacks', () => {
    const page = statePage(rules, evidence);
    expect(page).toContain('| P-01 | first | works | [a.spec.ts](../libs/a.spec.ts) |');
    expect(page).toContain('| P-02 | second | partly: the rest |');
    expect(page).toContain('| P-03 | third | not there |  |');
    expect(page).toContain('Of 3 rules 1 work, 1 work partly, 1 are not there.');
  });
  it('finds a rule that does not exist', () => {
    expect(stateProblems(rules, [...evidence, { id: 'P-99', file: 'b.spec.ts', name: 'P-99' }])).toHaveLength(1);
    expect(stateProblems(rules, evidence)).toEqual([]);
  });
});

describe('the picture of the floors', () => {
  it('leaves out what a longer way says already', () => {
    const uses = new Map([
      ['a', new Set(['b', 'c'])],
      ['b', new Set(['c'])],
      ['c', new Set<string>()],
    ]);
    expect(withoutShortcuts(uses).get('a')).toEqual(['b']);
  });
});
