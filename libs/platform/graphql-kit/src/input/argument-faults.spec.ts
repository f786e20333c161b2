// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { argumentFaults } from './argument-faults.js';

const pathsOf = (value: unknown): unknown[] => argumentFaults(value, 'input').map(({ code, path }) => [code, path]);

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

  it('are refused with what holds them when that is nested deeper than anybody needs, however deep', () => {
    const nested = (levels: number): unknown => Array.from({ length: levels }).reduce((inner) => [inner], '\u0000' as unknown);
    expect(pathsOf(nested(60))).toEqual([['IS_CLEAN_TEXT', expect.any(Array)]]);
    expect(pathsOf(nested(200_000))).toEqual([['NESTED_TOO_DEEP', expect.any(Array)]]);
  });
});
