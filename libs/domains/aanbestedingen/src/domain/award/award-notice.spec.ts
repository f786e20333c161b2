// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { cents } from '@samenspel/kernel';
import type { Ranking } from '../assessment/ranking.js';
import { noticeContent, type NoticeMaterial, type NoticedAdvice } from './award-notice.js';

const ranked = (bidId: string, place: number, total: number, score: number): Ranking['bids'][number] => ({
  ...{ bidId, place, total, exactTotal: `${total}`, priceCents: cents(100 * total), pricePoints: 10, aboveNext: null },
  criteria: [{ criterionId: 'care', parentId: null, score, amount: score * 100, exact: `${score}` }],
});
const advice = (bidId: string): NoticedAdvice => ({
  ...{ adviser: 'Huis van de Wijk', bidId, criterionId: 'care', kind: 'observation', text: `over ${bidId}`, citation: 'blz. 2', score: null },
  ...{ outcome: 'partly', because: 'Deels.' },
});
const material: NoticeMaterial = {
  ranking: {
    ...{ unit: 'hundredths_of_a_point' as const, notCounted: [], drawNeeded: [], winnerBidId: 'one' },
    bids: [ranked('one', 1, 8000, 9), ranked('two', 2, 7000, 7), ranked('three', 3, 6000, 5)],
  },
  winner: { bidId: 'one', name: 'Eemdal' },
  reasons: 'De bewoners doen mee.',
  criteria: [{ id: 'care', title: 'Passende zorg' }],
  consensus: ['one', 'two', 'three'].map((bidId) => ({ bidId, criterionId: 'care', reason: `reden ${bidId}`, adviceWeighed: `gewogen ${bidId}` })),
  advice: ['one', 'two', 'three'].map(advice),
  standstillDays: 20,
};

describe('an award notice', () => {
  it('S-07 names the winner with its features and one’s own scores beside those of the winner', () => {
    const notice = noticeContent({ id: 'two', state: 'valid' }, material);
    expect(notice).toMatchObject({ won: false, winnerName: 'Eemdal', reasons: 'De bewoners doen mee.', rank: 2, total: 7000, winnerTotal: 8000 });
    expect(notice.criteria).toEqual([
      {
        ...{ criterionId: 'care', title: 'Passende zorg', score: 7, amount: 700, winnerScore: 9, winnerAmount: 900 },
        ...{ reason: 'reden two', adviceWeighed: 'gewogen two' },
      },
    ]);
    expect(noticeContent({ id: 'one', state: 'valid' }, material).won).toBe(true);
  });

  it('A-12 holds the advice on one’s own bid with the answer, and nothing of other bidders', () => {
    const notice = noticeContent({ id: 'two', state: 'valid' }, material);
    expect(notice.advice).toEqual([advice('two')]);
    const text = JSON.stringify(notice);
    for (const hidden of ['three', 'over one', 'reden one', 'gewogen one', 'priceCents']) expect(text).not.toContain(hidden);
  });

  it('S-07 a bid that is not in the ranking gets a notice without scores', () => {
    const notice = noticeContent({ id: 'late', state: 'invalid' }, material);
    expect(notice).toMatchObject({ bidState: 'invalid', rank: null, total: null, advice: [] });
    expect(notice.criteria[0]).toMatchObject({ score: null, winnerScore: 9 });
  });
});
