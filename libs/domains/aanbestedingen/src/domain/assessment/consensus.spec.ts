// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aDomainLot } from '../../testing/a-draft-tender.js';
import { allLocked, checkConsensus, mayFix, maySettle, type Evaluation } from './consensus.js';

const now = new Date('2026-06-01T10:00:00Z');
const evaluation = (changes: Partial<Evaluation> = {}): Evaluation => ({
  ...{ lot: aDomainLot({ status: 'opened' }), bids: [{ id: 'bid', state: 'valid' }], evaluators: ['one', 'two'] },
  ...{ locked: new Set(['one', 'two']), adviceEndsAt: now, fixed: false },
  ...changes,
});
const code = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'ok' : (result.error?.code ?? ''));

describe('settling scores together', () => {
  it('S-01 waits for every evaluator, and without one nobody settles anything', () => {
    expect(allLocked({ evaluators: [], locked: new Set() })).toBe(false);
    expect(allLocked({ evaluators: ['one'], locked: new Set(['one', 'replaced']) })).toBe(true);
    expect(code(maySettle(evaluation({ locked: new Set(['one']) }), now))).toBe('NOT_ALL_LOCKED');
  });

  it('S-02 A-08 B-08 waits for the end of the advice and for a verdict on each bid, and stops when quality is fixed', () => {
    expect(code(maySettle(evaluation(), now))).toBe('ok');
    expect(code(maySettle(evaluation(), new Date(now.getTime() - 1)))).toBe('ADVICE_WINDOW_OPEN');
    expect(code(maySettle(evaluation({ adviceEndsAt: null }), new Date(0)))).toBe('ok');
    for (const state of ['opened', 'clarification_asked', 'unreadable'] as const) {
      expect(code(maySettle(evaluation({ bids: [{ id: 'bid', state }] }), now))).toBe('VALIDITY_OPEN');
    }
    expect(code(maySettle(evaluation({ fixed: true }), now))).toBe('QUALITY_FIXED');
    expect(code(maySettle(evaluation({ lot: aDomainLot({ status: 'award_intended' }) }), now))).toBe('LOT_NOT_BEING_ASSESSED');
  });

  it('S-02 needs a whole score on the scale, a reason, and words on the advice when there is any', () => {
    const given = { bidId: 'bid', criterionId: 'care', score: 7, reason: 'Samen.', adviceWeighed: '' };
    expect(code(checkConsensus(evaluation(), given, false))).toBe('ok');
    expect(code(checkConsensus(evaluation(), given, true))).toBe('ADVICE_NOT_WEIGHED');
    expect(code(checkConsensus(evaluation(), { ...given, score: 7.5 }, false))).toBe('SCORE_OFF_SCALE');
    expect(code(checkConsensus(evaluation(), { ...given, reason: ' ' }, false))).toBe('CONSENSUS_REASON');
    expect(code(checkConsensus(evaluation({ bids: [{ id: 'bid', state: 'excluded' }] }), given, false))).toBe('BID_NOT_SCORED');
  });

  it('S-03 quality is fixed over a complete consensus of valid bids', () => {
    const care = { bidId: 'bid', criterionId: 'care' };
    const plan = { bidId: 'bid', criterionId: 'plan' };
    expect(mayFix(evaluation(), [care], now)).toMatchObject({ error: { code: 'CONSENSUS_INCOMPLETE', params: { count: 1 } } });
    expect(code(mayFix(evaluation(), [care, plan], now))).toBe('ok');
    expect(code(mayFix(evaluation({ bids: [{ id: 'bid', state: 'invalid' }] }), [], now))).toBe('NO_VALID_BIDS');
  });
});
