// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { checkTexts } from '@samenspel/texts';
import { aanbestedingenTexts } from './texts.js';

describe('texts', () => {
  it('X-07 say everything in both languages, in short sentences', () => {
    expect(checkTexts([{ name: 'aanbestedingen', texts: aanbestedingenTexts }])).toEqual([]);
  });
});
