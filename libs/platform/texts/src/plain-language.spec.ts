// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { checkPlainLanguage, parseHardWords } from '@samenspel/texts';

const hard = parseHardWords('# remark\n[nl]\nonverwijld: meteen\n[en]\nprior to: before\n');
const problems = (nl: string, en = 'Short.'): string[] => checkPlainLanguage([{ name: 'lib', texts: { nl: { A: nl }, en: { A: en } } }], hard);

describe('plain language', () => {
  it('X-07 finds a hard word in every variant of a message, unless brackets explain it', () => {
    expect(problems('Doe dit onverwijld.')).toEqual(['lib: A in nl says "onverwijld"; say "meteen", or explain it between brackets']);
    expect(problems('{n, plural, one {Goed.} other {Onverwijld dus.}}')).toHaveLength(1);
    expect(problems('Doe dit onverwijld (meteen).')).toEqual([]);
    expect(problems('Een onverwijldheid.')).toEqual([]);
    expect(problems('Goed.', 'Do it prior to Monday.')).toHaveLength(1);
  });

  it('X-07 counts the words that a reader sees: sixteen on average are too many', () => {
    const sentence = (words: number): string => `${'woord '.repeat(words).trim()}.`;
    expect(problems(sentence(15))).toEqual([]);
    expect(problems(sentence(16))).toEqual(['lib: sentences in nl have 16.0 words on average, 15 at most']);
    expect(problems(`{x, select, a {${sentence(10)}} other {${sentence(10)}}} ${sentence(10)}`)).toEqual([]);
  });

  it('refuses a list that does not say what to use instead', () => {
    expect(() => parseHardWords('[nl]\nderhalve')).toThrow('derhalve');
  });
});
