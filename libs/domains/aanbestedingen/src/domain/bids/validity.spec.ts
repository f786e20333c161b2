// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { mayDecide, mayPropose, type JudgedBid, type ProposedVerdict } from './validity.js';

const now = new Date('2026-12-01T11:00:00Z');
const aBid = (changes: Partial<JudgedBid> = {}): JudgedBid => ({
  ...{ state: 'opened', lotStatus: 'opened', partnersConfirmed: true, answerBefore: null },
  ...changes,
});
const valid: ProposedVerdict = { verdict: 'valid', ground: '', proportionality: '' };
const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);
const proposed = { verdict: 'valid' as const, proposedBy: 'officer', decidedBy: null };

describe('whether a bid is valid', () => {
  it('B-08 leaving a bid out needs a ground, and excluding a bidder also why that is proportionate', () => {
    expect(codeOf(mayPropose(aBid(), { ...valid, verdict: 'invalid' }, now))).toBe('GROUND_REQUIRED');
    expect(codeOf(mayPropose(aBid(), { ...valid, verdict: 'excluded', ground: 'Fraude.' }, now))).toBe('PROPORTIONALITY_REQUIRED');
    expect(codeOf(mayPropose(aBid(), { verdict: 'excluded', ground: 'Fraude.', proportionality: 'Gehoord.' }, now))).toBe('ok');
    expect(codeOf(mayPropose(aBid(), valid, now))).toBe('ok');
  });

  it('B-01 a bid is not valid while a partner did not confirm it; it may be invalid', () => {
    expect(codeOf(mayPropose(aBid({ partnersConfirmed: false }), valid, now))).toBe('PARTNER_NOT_CONFIRMED');
    expect(codeOf(mayDecide(aBid({ partnersConfirmed: false }), proposed, { verdict: 'valid', by: 'decider' }, now))).toBe('PARTNER_NOT_CONFIRMED');
    expect(codeOf(mayPropose(aBid({ partnersConfirmed: false }), { ...valid, verdict: 'invalid', ground: 'Geen partner.' }, now))).toBe('ok');
  });

  it('B-07 a bid that did not open is never valid', () => {
    expect(codeOf(mayPropose(aBid({ state: 'unreadable' }), valid, now))).toBe('BID_UNREADABLE');
  });

  it('B-08 nobody decides while the bidder may still answer', () => {
    const asked = (at: number) => aBid({ state: 'clarification_asked', answerBefore: new Date(now.getTime() + at) });
    expect(codeOf(mayPropose(asked(1), valid, now))).toBe('CLARIFICATION_RUNNING');
    expect(codeOf(mayPropose(asked(0), valid, now))).toBe('ok');
  });

  it('P-09 another person decides, and on exactly what was proposed', () => {
    expect(codeOf(mayDecide(aBid(), null, { verdict: 'valid', by: 'decider' }, now))).toBe('NO_VERDICT_PROPOSED');
    expect(codeOf(mayDecide(aBid(), { ...proposed, decidedBy: 'someone' }, { verdict: 'valid', by: 'decider' }, now))).toBe('NO_VERDICT_PROPOSED');
    expect(codeOf(mayDecide(aBid(), proposed, { verdict: 'valid', by: 'officer' }, now))).toBe('PROPOSER_CANNOT_DECIDE');
    expect(codeOf(mayDecide(aBid(), proposed, { verdict: 'invalid', by: 'decider' }, now))).toBe('VERDICT_NOT_PROPOSED');
    expect(codeOf(mayDecide(aBid(), proposed, { verdict: 'valid', by: 'decider' }, now))).toBe('ok');
  });

  it('B-08 bids are judged between the opening and the award decision', () => {
    expect(codeOf(mayPropose(aBid({ lotStatus: 'assessment' }), valid, now))).toBe('ok');
    expect(codeOf(mayPropose(aBid({ lotStatus: 'award_intended' }), valid, now))).toBe('LOT_NOT_BEING_JUDGED');
  });
});
