// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { allWeighed, mayAnswer, mayWeigh, type PriceInquiry } from './price-inquiry.js';

const end = new Date('2026-03-10T00:00:00Z');
const before = new Date(end.getTime() - 1);
const inquiry = (changes: Partial<PriceInquiry> = {}): PriceInquiry => ({
  ...{ bidId: 'bid', answerBefore: end, answer: null, weighed: null, accepted: null },
  ...changes,
});
const codeOf = (result: { ok: boolean; error?: { code: string } }): string => (result.ok ? 'ok' : (result.error?.code ?? ''));

describe('a price that looks abnormally low', () => {
  it('B-10 is answered once, before the end of the term', () => {
    expect(codeOf(mayAnswer(inquiry(), before))).toBe('ok');
    expect(codeOf(mayAnswer(inquiry(), end))).toBe('CLARIFICATION_LATE');
    expect(codeOf(mayAnswer(inquiry({ answer: 'Vrijwilligers.' }), before))).toBe('ALREADY_ANSWERED');
  });

  it('B-10 is weighed after the answer or the term, never unasked', () => {
    expect(codeOf(mayWeigh(inquiry(), before))).toBe('CLARIFICATION_RUNNING');
    expect(codeOf(mayWeigh(inquiry({ answer: 'Vrijwilligers.' }), before))).toBe('ok');
    expect(codeOf(mayWeigh(inquiry(), end))).toBe('ok');
    expect(codeOf(mayWeigh(inquiry({ weighed: 'Aannemelijk.', accepted: true }), end))).toBe('ALREADY_WEIGHED');
  });

  it('B-10 holds up the award until it is accepted, or a verdict takes the bid out', () => {
    const valid = [{ id: 'bid', state: 'valid' }];
    expect(codeOf(allWeighed([inquiry()], valid))).toBe('PRICE_INQUIRY_OPEN');
    expect(codeOf(allWeighed([inquiry({ weighed: 'Nee.', accepted: false })], valid))).toBe('PRICE_INQUIRY_OPEN');
    expect(codeOf(allWeighed([inquiry({ weighed: 'Nee.', accepted: false })], [{ id: 'bid', state: 'invalid' }]))).toBe('ok');
    expect(codeOf(allWeighed([inquiry({ weighed: 'Ja.', accepted: true })], valid))).toBe('ok');
  });
});
