// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aanbestedingenTexts } from '../../texts.js';
import { A_MONDAY, aDraftTender, aGateContext, aNoticeSentTender } from '../../testing/a-draft-tender.js';
import { legalDates } from './legal-dates.js';

describe('the dates of a tender', () => {
  it('X-07 each tells why it is that date, with its rule', () => {
    const dates = legalDates(aDraftTender(), aGateContext());
    expect(dates.map(({ key }) => key)).toEqual([
      ...[
        'questionDeadline',
        'answersBy',
        'bidDeadline',
        'adviceEndsAt',
        'awardPlannedOn',
        'standstillPlannedUntil',
        'bidsValidUntil',
        'contractStartsOn',
      ],
    ]);
    for (const { because, rule } of dates) {
      expect(Object.keys(aanbestedingenTexts.nl)).toContain(because);
      expect(rule).toMatch(/^[A-Z]-\d\d$/);
    }
  });

  it('S-08 the planned standstill is 20 days from the day after the decision, on a working day', () => {
    // Decision on 11 May: 20 days end on Sunday 31 May.
    expect(legalDates(aDraftTender(), aGateContext()).find(({ key }) => key === 'standstillPlannedUntil')?.day).toBe('2026-06-01');
  });

  it('T-05 the minimum period counts from the recorded dispatch', () => {
    const step = { id: 's', kind: 'dispatched' as const, at: A_MONDAY, by: 'officer', reference: '1', reason: null, tenderVersion: null };
    const tender = aNoticeSentTender({ procedure: 'open', aboveThreshold: true, steps: [step] });
    expect(legalDates(tender, aGateContext()).find(({ key }) => key === 'minimumPeriod')).toMatchObject({
      day: '2026-04-13',
      params: { from: '2026-03-02', days: 40 },
    });
  });
});
