// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { refused } from '@samenspel/kernel';
import { checkTexts, Texts } from '@samenspel/texts';

const part = (nl: Record<string, string>, en: Record<string, string>, name = 'lib') => ({ name, texts: { nl, en } });
const texts = new Texts([
  part({ TOO_LATE: 'U bent te laat. Het kon tot {until}.' }, { TOO_LATE: 'You are too late. It was possible until {until}.' }),
  part(
    { BIDS: '{count, plural, one {Er is één inschrijving.} other {Er zijn # inschrijvingen.}}' },
    { BIDS: '{count, plural, one {There is one bid.} other {There are # bids.}}' },
    'other',
  ),
]);

describe('texts', () => {
  it('X-07 tell a moment by the day and the hour in the Netherlands', () => {
    const moments = new Texts([part({ AT: '{at, date, legal} om {at, time, legal}' }, { AT: '{at, date, legal} at {at, time, legal}' })]);
    const at = Date.UTC(2026, 4, 3, 22, 30);
    expect(moments.textOf('nl', 'AT', { at })).toBe('maandag 4 mei 2026 om 00:30');
    expect(moments.textOf('en', 'AT', { at })).toBe('Monday, 4 May 2026 at 00:30');
  });

  it('X-07 answer in the language of the reader, Dutch and English', () => {
    const error = refused('TOO_LATE', { params: { until: '3 mei' } });
    expect(texts.textOfError('nl', error)).toBe('U bent te laat. Het kon tot 3 mei.');
    expect(texts.textOfError('en', error)).toBe('You are too late. It was possible until 3 mei.');
    expect(texts.textOf('nl', 'BIDS', { count: 1 })).toBe('Er is één inschrijving.');
    expect(texts.textOf('nl', 'BIDS', { count: 1_200 })).toBe('Er zijn 1.200 inschrijvingen.');
    expect(texts.textOf('nl', 'UNKNOWN')).toBe('UNKNOWN');
  });

  it('X-07 a missing text, a broken message, other params and a sentence that is too long are found', () => {
    const long = `${'woord '.repeat(26)}.`;
    const problems = checkTexts([
      part({ A: 'a', B: '{open', C: '{x}', D: long }, { A: 'a', B: 'b', C: '{y}', D: 'd', E: 'e' }),
      part({ A: 'iets anders' }, { A: 'a' }, 'second'),
    ]);
    expect(problems.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(['lib: E', 'lib: B', 'lib: D', 'lib: C', 'A says']);
  });
});
