// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { advisedParts } from './advised-part.js';

const answer = (criterionId: string, tradeSecret = false) => ({ criterionId, text: `antwoord ${criterionId}`, tradeSecret });

describe('what advisers see of a bid', () => {
  it('A-07 only the answers under advised criteria', () => {
    expect(advisedParts([answer('care'), answer('plan')], new Set(['care']), new Set())).toEqual([{ criterionId: 'care', text: 'antwoord care' }]);
  });

  it('A-07 no trade secret, unless the officer rejected the mark', () => {
    const answers = [answer('care', true)];
    expect(advisedParts(answers, new Set(['care']), new Set())).toEqual([{ criterionId: 'care', text: null }]);
    expect(advisedParts(answers, new Set(['care']), new Set(['care']))).toEqual([{ criterionId: 'care', text: 'antwoord care' }]);
  });
});
