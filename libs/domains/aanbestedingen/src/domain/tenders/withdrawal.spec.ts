// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aDraftTender, aNoticeSentTender, aPublicTender } from '../../testing/a-draft-tender.js';
import type { OpenEnding } from './ending.js';
import { TENDER_STATUSES } from './tender-status.js';
import { hasKeys, mayDecideWithdrawal, mayProposeWithdrawal } from './withdrawal.js';

const open: OpenEnding = { id: 'ending', tenderId: 'tender', lotId: null, kind: 'withdrawn', reason: 'Geen geld.', proposedBy: 'officer' };

describe('withdrawing a tender', () => {
  it('T-13 is possible until the opening', () => {
    expect(mayProposeWithdrawal(aDraftTender(), null).ok).toBe(true);
    expect(mayProposeWithdrawal(aNoticeSentTender(), null).ok).toBe(true);
    for (const status of TENDER_STATUSES) {
      if (status === 'draft' || status === 'notice_sent' || status === 'withdrawn') continue;
      expect(mayProposeWithdrawal(aPublicTender({ status }), null).ok).toBe(status === 'published' || status === 'closed');
    }
  });

  it('T-13 is impossible as soon as one lot was opened', () => {
    const tender = aPublicTender({ status: 'closed' });
    const [lot] = tender.lots;
    const lots = lot === undefined ? [] : [lot, { ...lot, id: 'two', position: 2, status: 'opened' as const }];
    expect(mayProposeWithdrawal({ ...tender, lots }, null)).toMatchObject({ ok: false, error: { code: 'CANNOT_WITHDRAW_NOW' } });
  });

  it('P-09 T-13 another person decides than who proposed', () => {
    expect(mayDecideWithdrawal(aPublicTender(), open, 'officer')).toMatchObject({ ok: false, error: { code: 'PROPOSER_CANNOT_DECIDE' } });
    expect(mayDecideWithdrawal(aPublicTender(), open, 'decider').ok).toBe(true);
    expect(mayDecideWithdrawal(aPublicTender(), null, 'decider')).toMatchObject({ ok: false, error: { code: 'NOTHING_PROPOSED' } });
    expect(mayDecideWithdrawal(aPublicTender({ status: 'opened' }), open, 'decider')).toMatchObject({
      ok: false,
      error: { code: 'CANNOT_WITHDRAW_NOW' },
    });
    expect(mayProposeWithdrawal(aPublicTender(), open)).toMatchObject({ ok: false, error: { code: 'ENDING_ALREADY_PROPOSED' } });
  });

  it('T-13 only a decided tender has keys and envelopes to destroy', () => {
    expect(hasKeys(aDraftTender())).toBe(false);
    expect(hasKeys(aNoticeSentTender())).toBe(true);
  });
});
