// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { missingStaff } from './checklist.js';

describe('what a new municipality still needs', () => {
  it('P-07 P-09 names the roles that nobody or too few hold', () => {
    const held = new Map([
      ['tenant_administrator', 2],
      ['decision_maker', 1],
      ['opening_officer', 1],
      ['evaluator', 5],
      ['complaints_handler', 1],
    ]);
    expect(missingStaff(held)).toEqual([
      { role: 'procurement_officer', missing: 1, rule: 'P-09' },
      { role: 'opening_officer', missing: 2, rule: 'T-08' },
    ]);
  });

  it('names nothing when all is there', () => {
    expect(missingStaff(new Map(missingStaff(new Map()).map(({ role, missing }) => [role, missing])))).toEqual([]);
  });
});
