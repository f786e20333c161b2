// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, addMonths, localDate } from '@samenspel/kernel';
import { alertFrom, checkTask, type ChallengeableTask } from './task.js';

const day = localDate;
const task: ChallengeableTask = {
  ...{ title: 'Beheer van de speeltuin', description: 'Onderhoud en toezicht', currentCostCents: 80_000_00, qualityLevel: 'B' },
  ...{
    contractor: 'Groenbedrijf',
    contractEndsOn: day('2027-12-31'),
    extensionNoticeOn: null,
    lastChallengeOn: day('2027-06-30'),
    contact: 'Buurtloket',
  },
};

describe('a challengeable task', () => {
  it('C-02 alerts twelve months before the end, or before the notice date of an extension when that is earlier', () => {
    expect(alertFrom({ contractEndsOn: day('2027-12-31'), extensionNoticeOn: null })).toBe('2026-12-31');
    expect(alertFrom({ contractEndsOn: day('2027-12-31'), extensionNoticeOn: day('2027-10-01') })).toBe('2026-10-01');
    expect(alertFrom({ contractEndsOn: day('2028-02-29'), extensionNoticeOn: null })).toBe('2027-03-01');
    expect(alertFrom({ contractEndsOn: null, extensionNoticeOn: null })).toBeNull();
  });
  it('C-02 the alert day is the first on which at most twelve months remain', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (offset) => {
        const end = addDays(day('2024-01-01'), offset);
        const from = alertFrom({ contractEndsOn: end, extensionNoticeOn: null }) ?? end;
        expect(addMonths(from, 12) >= end).toBe(true);
        expect(addMonths(addDays(from, -1), 12) < end).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
  it('C-02 nobody can be asked to challenge after the end', () => {
    expect(checkTask(task).ok).toBe(true);
    expect(checkTask({ ...task, lastChallengeOn: day('2028-01-01') })).toMatchObject({ error: { path: ['lastChallengeOn'] } });
    expect(checkTask({ ...task, extensionNoticeOn: day('2028-01-01') })).toMatchObject({ error: { path: ['extensionNoticeOn'] } });
  });
});
