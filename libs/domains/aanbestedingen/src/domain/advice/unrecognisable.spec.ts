// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aDomainCriterion } from '../../testing/a-draft-tender.js';
import { advisedCriteria } from './advised-criteria.js';
import { withoutNames } from './unrecognisable.js';

describe('what everybody reads of advice', () => {
  it('A-12 names no party whose bid did not win, whatever the case, the spacing or the place of the name', () => {
    const names = ['Noord', 'Noord Zorg B.V.', ' '];
    expect(withoutNames('Beter dan noord  zorg b.v., en dan NOORD.', names)).toBe('Beter dan …, en dan ….');
    expect(withoutNames('In het noorden van de wijk.', names)).toBe('In het noorden van de wijk.');
    expect(withoutNames('Zonder namen.', [])).toBe('Zonder namen.');
  });
});

describe('advised criteria', () => {
  it('A-07 are those marked, with the parts of those marked', () => {
    const criteria = [
      aDomainCriterion('care', 7_000, { advised: true }),
      aDomainCriterion('day', 5_000, { parentId: 'care' }),
      aDomainCriterion('plan', 3_000),
      aDomainCriterion('staff', 5_000, { parentId: 'plan' }),
    ];
    expect([...advisedCriteria({ criteria }).keys()]).toEqual(['care', 'day']);
  });
});
