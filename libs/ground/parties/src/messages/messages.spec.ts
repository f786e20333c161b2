// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { checkMessageKinds } from '@samenspel/messages';
import { checkTexts } from '@samenspel/texts';
import { partiesTexts } from '../texts.js';
import { partiesMessages } from './index.js';

describe('what parties say', () => {
  it('X-07 stands in Dutch and English, in short sentences, with the same params', () => {
    expect(checkTexts([{ name: 'parties', texts: partiesTexts }])).toEqual([]);
  });

  it('X-07 renders each message in both languages', () => {
    expect(checkMessageKinds(partiesMessages)).toEqual([]);
  });
});
