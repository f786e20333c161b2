// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { OpenEnding } from '../tenders/ending.js';
import { TENDER_STATUSES } from '../tenders/tender-status.js';
import { mayDecideUnopenable, mayProposeUnopenable, workingShares } from './unopenable.js';

const share = (holder: string, vaultInUse = true) => ({ holder, vaultInUse });
const proposed: OpenEnding = { id: 'e', tenderId: 't', lotId: 'l', kind: 'unopenable', reason: 'Verloren.', proposedBy: 'officer' };
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

describe('a lot that nobody can open any more', () => {
  it('T-06 a share works while its vault is in use and nobody says it is lost', () => {
    const shares = [share('a'), share('b', false), share('c'), share('recovery')];
    expect(workingShares(shares, [])).toBe(3);
    expect(workingShares(shares, ['a', 'recovery'])).toBe(1);
    expect(workingShares(shares, ['somebody else'])).toBe(3);
  });

  it('T-06 is proposed with fewer than two working shares, between closing and opening only', () => {
    expect(code(mayProposeUnopenable({ status: 'closed' }, 1, null))).toBe('ok');
    expect(code(mayProposeUnopenable({ status: 'closed' }, 2, null))).toBe('SHARES_STILL_WORK');
    expect(code(mayProposeUnopenable({ status: 'closed' }, 0, proposed))).toBe('ENDING_ALREADY_PROPOSED');
    for (const status of TENDER_STATUSES.filter((one) => one !== 'closed')) {
      expect([status, code(mayProposeUnopenable({ status }, 0, null))]).toEqual([status, 'NOT_CLOSED']);
      expect([status, code(mayDecideUnopenable({ status }, proposed, 'decider'))]).toEqual([status, 'NOT_CLOSED']);
    }
  });

  it('P-09 T-06 is decided by another than who proposed it', () => {
    expect(code(mayDecideUnopenable({ status: 'closed' }, proposed, 'decider'))).toBe('ok');
    expect(code(mayDecideUnopenable({ status: 'closed' }, proposed, 'officer'))).toBe('PROPOSER_CANNOT_DECIDE');
    expect(code(mayDecideUnopenable({ status: 'closed' }, { ...proposed, kind: 'cancelled' }, 'decider'))).toBe('NOTHING_PROPOSED');
    expect(code(mayDecideUnopenable({ status: 'closed' }, null, 'decider'))).toBe('NOTHING_PROPOSED');
  });
});
