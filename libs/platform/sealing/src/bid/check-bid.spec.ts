// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { priceExample, qualityExample } from '../testing/index.js';
import { checkPricePart } from './check-price.js';
import { checkAnswersFit, checkQualityPart } from './check-quality.js';

type Change = (quality: ReturnType<typeof qualityExample>) => unknown;

const faultsOf = (input: unknown): string[] => {
  const result = checkQualityPart(input);
  return result.ok ? [] : result.error.map((error) => `${error.code} ${(error.path ?? []).join('.')}`);
};

describe('content of a bid', () => {
  it('B-02 a complete quality part passes and comes back equal', () => {
    expect(checkQualityPart(qualityExample())).toEqual({ ok: true, value: qualityExample() });
    expect(checkQualityPart({ ...qualityExample(), documents: [], partners: [], subcontractors: [], persons: [] })).toMatchObject({ ok: true });
  });

  it('B-02 names everything that is missing at once, with its path', () => {
    expect(faultsOf({})).toEqual(
      expect.arrayContaining([
        'BID_FIELD_MISSING answers',
        'BID_FIELD_MISSING documents',
        'BID_FIELD_MISSING ownDeclaration',
        'BID_FIELD_MISSING ownDeclaration.declaredBy',
      ]),
    );
    for (const nothing of [undefined, null, 'text', 7, []]) expect(faultsOf(nothing).length).toBeGreaterThan(0);
  });

  const cases: [string, Change][] = [
    ['BID_FIELD_MISSING answers.0.text', (q) => ({ ...q, answers: [{ criterionId: 'c1', text: ' ' }] })],
    ['BID_DOUBLE answers', (q) => ({ ...q, answers: [...q.answers, ...q.answers] })],
    ['BID_DOUBLE documents', (q) => ({ ...q, documents: [...q.documents, { ...q.documents[0], name: 'ROOSTER 2027.PDF' }] })],
    ['BID_FIELD_UNKNOWN note', (q) => ({ ...q, note: 'x' })],
    ['BID_FIELD_WRONG documents.0.name', (q) => ({ ...q, documents: [{ ...q.documents[0], name: '../rooster.pdf' }] })],
    ['BID_FIELD_WRONG documents.0.type', (q) => ({ ...q, documents: [{ ...q.documents[0], type: 'pdf' }] })],
    ['BID_FIELD_MISSING documents.0.bytes', (q) => ({ ...q, documents: [{ ...q.documents[0], bytes: new Uint8Array() }] })],
    ['BID_FIELD_MISSING answers.0.tradeSecret.reason', (q) => ({ ...q, answers: [{ criterionId: 'c1', text: 'x', tradeSecret: {} }] })],
    ['BID_FIELD_MISSING ownDeclaration.exclusionExplanation', (q) => ({ ...q, ownDeclaration: { ...q.ownDeclaration, noExclusionGround: false } })],
  ];
  it.each(cases)('B-02 refuses with %s', (fault, change) => {
    expect(faultsOf(change(qualityExample()))).toContain(fault);
  });

  const partnerCases: [string, Change][] = [
    ['BID_ONE_LEAD partners', (q) => ({ ...q, partners: q.partners.map((one) => ({ ...one, lead: true })) })],
    ['BID_SHARES_NOT_WHOLE partners', (q) => ({ ...q, partners: q.partners.map((one) => ({ ...one, shareBasisPoints: 4_999 })) })],
    ['BID_FIELD_WRONG partners.0.shareBasisPoints', (q) => ({ ...q, partners: [{ ...q.partners[0], shareBasisPoints: 33.3 }] })],
  ];
  it.each(partnerCases)('B-01 refuses partners with %s', (fault, change) => {
    expect(faultsOf(change(qualityExample()))).toContain(fault);
  });

  it('B-02 every criterion is answered and no other', () => {
    expect(checkAnswersFit(qualityExample(), ['c1', 'c2'])).toEqual([]);
    expect(checkAnswersFit(qualityExample(), ['c1', 'c3'])).toMatchObject([
      { code: 'BID_ANSWER_MISSING', params: { criterionId: 'c3' } },
      { code: 'BID_FIELD_WRONG', path: ['answers', 1, 'criterionId'] },
    ]);
  });

  it('B-02 a price is whole cents, in safe integers', () => {
    expect(checkPricePart(priceExample())).toEqual({ ok: true, value: priceExample() });
    for (const totalCents of [-1, 0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN, '100', undefined]) {
      expect(checkPricePart({ totalCents, elements: [] })).toMatchObject({ ok: false, error: [{ path: ['totalCents'] }] });
    }
  });
});
