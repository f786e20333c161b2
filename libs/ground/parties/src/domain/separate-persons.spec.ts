// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { separatePersons } from './separate-persons.js';

describe('separate persons', () => {
  it('P-09 lets different persons fill different duties', () => {
    expect(
      separatePersons([
        { duty: 'opening_officer', persons: ['an', 'bo'] },
        { duty: 'evaluator', persons: ['cas', 'dee'] },
      ]),
    ).toEqual({ ok: true, value: undefined });
  });

  it('P-09 refuses one person in two duties and names the duties, not the person', () => {
    const result = separatePersons([
      { duty: 'decision_maker', persons: ['an'] },
      { duty: 'evaluator', persons: ['bo', 'an'] },
    ]);
    expect(result).toEqual({
      ok: false,
      error: { kind: 'refused', code: 'PERSONS_NOT_SEPARATE', rule: 'P-09', params: { first: 'decision_maker', second: 'evaluator' } },
    });
    expect(JSON.stringify(result)).not.toContain('an"');
  });

  it('P-09 refuses one person twice in a duty of two', () => {
    expect(separatePersons([{ duty: 'opening_officer', persons: ['an', 'an'] }])).toMatchObject({ ok: false });
  });
});
