// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { checkMessageKinds } from '@samenspel/messages';
import { checkPlainLanguage, checkTexts, parseHardWords, Texts, usedKeys, type TextPart } from '@samenspel/texts';
import { readFileSync } from 'node:fs';
import { messageKinds } from './domain-modules.js';
import { textParts } from './text-parts.js';

const libs = new URL('../../', import.meta.url).pathname;
const used = usedKeys(libs);
const texts = new Texts(textParts);
const hardWords = parseHardWords(readFileSync(`${libs}../docs/hard-words.txt`, 'utf8'));

/** The words of each kind of message, and the pages that the API shows without a portal. */
const otherParts: readonly TextPart[] = [
  ...messageKinds.map(({ name, words: { nl, en } }) => ({ name, texts: { nl: { ...nl }, en: { ...en } } })),
  ...['auth', 'service'].map((folder) => ({ name: folder, texts: { nl: pageTexts(folder, 'nl'), en: pageTexts(folder, 'en') } })),
];

function pageTexts(folder: string, language: string): Record<string, string> {
  const path = `${libs}../apps/api/src/${folder}/messages/${language}.json`;
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
}

/** `role.evaluator` is put together from a value; the checks of inputs take their key from the name of the check. */
const isUsed = ({ name, key }: { name: string; key: string }): boolean =>
  used.strings.has(key) ||
  [...used.beginnings].some((beginning) => beginning.length > 3 && key.startsWith(beginning)) ||
  used.strings.has(key.split('.').at(-1) ?? key) ||
  (name === 'graphql-kit' && /^[A-Z0-9_]+$/.test(key));

describe('all texts', () => {
  it('X-07 stand in both languages, ask for the same params, and are short', () => {
    expect(checkTexts(textParts)).toEqual([]);
  });
  it('X-07 exist for every code that a step refuses with', () => {
    expect([...used.codes].filter((code) => !texts.has(code)).toSorted()).toEqual([]);
  });
  it('X-07 are all used by somebody', () => {
    const keys = textParts.flatMap(({ name, texts: { nl } }) => Object.keys(nl).map((key) => ({ name, key })));
    expect(keys.filter((one) => !isUsed(one)).map(({ name, key }) => `${name}: ${key}`)).toEqual([]);
  });
  it('X-07 are B1: short sentences, and no hard word without its explanation', () => {
    expect(checkPlainLanguage([...textParts, ...otherParts], hardWords)).toEqual([]);
  });
  it('X-05 kinds of message render in both languages', () => {
    expect(checkMessageKinds(messageKinds)).toEqual([]);
  });
});
