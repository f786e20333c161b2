// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { reachableFrom } from '@samenspel/kernel';
import { isBeforeOpening, leastAdvanced, mayBecome, TENDER_STATUSES, tenderTransitions, type TenderStatus } from './tender-status.js';

const allowed = (Object.entries(tenderTransitions) as [TenderStatus, readonly TenderStatus[]][]).flatMap(([from, tos]) =>
  tos.map((to) => `${from}>${to}`),
);

describe('the life of a tender', () => {
  it('T-06 reaches every status from draft', () => {
    expect([...reachableFrom<TenderStatus>(tenderTransitions, 'draft')].sort()).toEqual([...TENDER_STATUSES].sort());
  });

  it('T-06 refuses every step that the table does not list', () => {
    for (const from of TENDER_STATUSES) {
      for (const to of TENDER_STATUSES) expect(mayBecome(from, to)).toBe(allowed.includes(`${from}>${to}`));
    }
  });

  it('T-06 goes back from an intended award to the assessment, and from an award to an intended one', () => {
    expect(mayBecome('award_intended', 'assessment')).toBe(true);
    expect(mayBecome('awarded', 'award_intended')).toBe(true);
  });

  it('T-13 withdraws before the opening only, and cancels after it', () => {
    for (const status of TENDER_STATUSES) {
      if (mayBecome(status, 'withdrawn')) expect(isBeforeOpening(status)).toBe(true);
      if (mayBecome(status, 'cancelled')) expect(status === 'unopenable' || !isBeforeOpening(status)).toBe(true);
    }
  });

  it('T-06 T-02 shows the least advanced lot, and a contract before an exit without one', () => {
    expect(leastAdvanced(['awarded', 'opened', 'assessment'])).toBe('opened');
    expect(leastAdvanced(['cancelled', 'contracted'])).toBe('contracted');
    expect(leastAdvanced(['unsuccessful', 'cancelled'])).toBe('unsuccessful');
    expect(() => leastAdvanced([])).toThrow('at least one lot');
  });
});
