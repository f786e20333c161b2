// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aCriterion } from '../../testing/a-draft-content.js';
import { checkCriteria, isWholeMinute } from './draft-content.js';

const codeOf = (criteria: Parameters<typeof checkCriteria>[0]): string => {
  const result = checkCriteria(criteria);
  return result.ok ? 'ok' : result.error.code;
};

describe('what an officer writes', () => {
  it('T-08 a sub-criterion is part of a criterion that is none itself', () => {
    const care = aCriterion('care', 10_000);
    const day = aCriterion('day', 10_000, { parentKey: 'care' });
    expect(codeOf([care, day])).toBe('ok');
    expect(codeOf([day, care])).toBe('ok');
    expect(codeOf([care, day, aCriterion('hour', 10_000, { parentKey: 'day' })])).toBe('CRITERION_PARENT_UNKNOWN');
    expect(codeOf([aCriterion('alone', 10_000, { parentKey: 'nobody' })])).toBe('CRITERION_PARENT_UNKNOWN');
    expect(codeOf([aCriterion('self', 10_000, { parentKey: 'self' })])).toBe('CRITERION_PARENT_UNKNOWN');
    expect(codeOf([care, aCriterion('care', 1)])).toBe('CRITERION_KEY_TWICE');
  });

  it('B-05 a bid deadline is a whole minute', () => {
    expect(isWholeMinute(new Date('2026-03-02T11:00:00Z'))).toBe(true);
    expect(isWholeMinute(new Date('2026-03-02T11:00:01Z'))).toBe(false);
    expect(isWholeMinute(new Date('2026-03-02T11:00:00.001Z'))).toBe(false);
  });
});
