// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { uncleanTexts } from './unclean-texts.js';

const pathsOf = (value: unknown): unknown[] => uncleanTexts(value, 'input').map(({ code, path }) => [code, path]);

describe('texts in an argument', () => {
  it('may hold every language, line breaks and tabs', () => {
    expect(pathsOf({ a: 'Zoë\r\n\tعربي 👩‍👧 \u200f', b: [1, null, true, new Date(0)], c: {} })).toEqual([]);
  });

  it('hold no NUL, no half character, and nothing that turns the reading direction around, wherever they stand', () => {
    expect(pathsOf({ name: 'a\u0000', lots: [{ title: 'goed' }, { title: '\ud800' }] })).toEqual([
      ['IS_CLEAN_TEXT', ['input', 'name']],
      ['IS_CLEAN_TEXT', ['input', 'lots', 1, 'title']],
    ]);
    for (const mark of ['\u202a', '\u202e', '\u2066', '\u2069']) expect(pathsOf(`plan${mark}fdp.exe`)).toEqual([['IS_CLEAN_TEXT', ['input']]]);
    expect(pathsOf({ 'a\u0000': 1 })).toEqual([['IS_CLEAN_TEXT', ['input']]]);
  });

  it('are found at any depth', () => {
    let nested: unknown = '\u0000';
    for (let level = 0; level < 200_000; level += 1) nested = level % 2 === 0 ? [nested] : { a: nested };
    expect(pathsOf(nested)).toHaveLength(1);
  });
});
