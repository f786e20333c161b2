// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { checkMessageKinds } from '@samenspel/messages';
import { checkTexts, Texts, usedKeys } from '@samenspel/texts';
import { messageKinds } from './domain-modules.js';
import { textParts } from './text-parts.js';

const libs = new URL('../../', import.meta.url).pathname;
const used = usedKeys(libs);
const texts = new Texts(textParts);

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
  it('X-05 kinds of message render in both languages', () => {
    expect(checkMessageKinds(messageKinds)).toEqual([]);
  });
});
