// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { adviceWindow, checkAnswers, checkObservations, signed, type Observation } from './advice.js';

const criterion = (id: string, advised: boolean, residentsQuestion = false) => ({
  ...{ id, lotId: 'lot', parentId: null, position: 1, kind: 'quality' as const, title: id, description: '', weight: null, maxValueCents: null },
  ...{ advised, residentsQuestion, providersQuestion: false },
});
const lot = { criteria: [criterion('care', true, true), criterion('plan', false)], scaleMax: 10 };
const bids = new Set(['bid']);
const observation: Observation = { bidId: 'bid', criterionId: 'care', kind: 'observation', text: 'Goed.', citation: 'bladzijde 2', score: 7 };
const codes = (result: { ok: boolean; error?: readonly { code: string }[] }) => (result.ok ? [] : (result.error ?? []).map(({ code }) => code));
const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

describe('advice on bids', () => {
  it('A-08 is given after the opening and before one fixed end', () => {
    const end = new Date('2026-03-01T11:00:00Z');
    const before = new Date(end.getTime() - 1);
    expect(codeOf(adviceWindow('opened', end, before))).toBe('ok');
    expect(codeOf(adviceWindow('opened', end, end))).toBe('ADVICE_WINDOW_CLOSED');
    expect(codeOf(adviceWindow('closed', end, before))).toBe('BIDS_NOT_OPENED');
    expect(codeOf(adviceWindow('assessment', end, before))).toBe('BIDS_NOT_OPENED');
    expect(codeOf(adviceWindow('opened', null, before))).toBe('NO_ADVICE_ROUND');
  });

  it('A-09 speaks of advised criteria and opened bids only, cites the bid, and stays on the scale', () => {
    const wrong = (change: Partial<Observation>) => codes(checkObservations(lot, bids, [{ ...observation, ...change }]));
    expect(wrong({})).toEqual([]);
    expect(wrong({ score: null })).toEqual([]);
    expect(wrong({ criterionId: 'plan' })).toEqual(['CRITERION_NOT_ADVISED']);
    expect(wrong({ criterionId: 'other' })).toEqual(['CRITERION_NOT_ADVISED']);
    expect(wrong({ bidId: 'other' })).toEqual(['BID_NOT_ADVISED']);
    expect(wrong({ citation: ' ' })).toEqual(['CITATION_MISSING']);
    expect(wrong({ text: '' })).toEqual(['OBSERVATION_EMPTY']);
    for (const score of [-1, 11, 7.5]) expect(wrong({ score })).toEqual(['SCORE_OFF_SCALE']);
  });

  it('A-09 asks the two questions only under a criterion where the tender printed them', () => {
    expect(codes(checkObservations(lot, bids, [{ ...observation, kind: 'residents' }]))).toEqual([]);
    expect(codes(checkObservations(lot, bids, [{ ...observation, kind: 'providers' }]))).toEqual(['QUESTION_NOT_PRINTED']);
    expect(codes(checkObservations(lot, bids, [observation, observation]))).toEqual(['OBSERVATION_TWICE']);
  });

  it('A-10 is in when two different members signed the same text', () => {
    const draft = { status: 'draft' as const, digest: 'one', signatures: [], observations: 1 };
    expect(signed(draft, { personId: 'a', digest: 'one' })).toEqual({ ok: true, value: { complete: false } });
    const once = { ...draft, signatures: [{ personId: 'a', digest: 'one' }] };
    expect(codeOf(signed(once, { personId: 'a', digest: 'one' }))).toBe('SIGNED_ALREADY');
    expect(signed(once, { personId: 'b', digest: 'one' })).toEqual({ ok: true, value: { complete: true } });
    expect(codeOf(signed({ ...once, status: 'submitted' }, { personId: 'b', digest: 'one' }))).toBe('ADVICE_FINAL');
    expect(codeOf(signed({ ...draft, observations: 0 }, { personId: 'a', digest: 'one' }))).toBe('ADVICE_EMPTY');
  });

  it('A-10 an edit clears both signatures', () => {
    const edited = { status: 'draft' as const, digest: 'two', signatures: [{ personId: 'a', digest: 'one' }], observations: 1 };
    expect(codeOf(signed(edited, { personId: 'b', digest: 'one' }))).toBe('DIGEST_CHANGED');
    expect(signed(edited, { personId: 'b', digest: 'two' })).toEqual({ ok: true, value: { complete: false } });
  });

  it('A-11 is answered per criterion, with a reason each', () => {
    const answer = { criterionId: 'care', outcome: 'partly' as const, because: 'Omdat.' };
    expect(codes(checkAnswers(['care'], [answer]))).toEqual([]);
    expect(codes(checkAnswers(['care', 'together'], [answer]))).toEqual(['ANSWER_MISSING']);
    expect(codes(checkAnswers(['care'], [{ ...answer, because: ' ' }]))).toEqual(['ANSWER_WITHOUT_REASON']);
    expect(codes(checkAnswers(['care'], [answer, answer]))).toEqual(['ANSWER_TWICE']);
    expect(codes(checkAnswers(['care'], [answer, { ...answer, criterionId: 'plan' }]))).toEqual(['CRITERION_NOT_ADVISED']);
  });
});
